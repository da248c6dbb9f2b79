/** What is wrong with how the pane looks, for everyone or for some. */
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { picture } from './addin'

/** The rules of axe whose answer depends on colours or on room. */
const seen = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable']

const axe = join(__dirname, '../../node_modules/axe-core/axe.min.js')

/** All that axe looks for, or only what can be otherwise when the same state is seen in another theme or width. */
export type Extent = 'all' | 'seen'

/** What axe finds in the pane and in its dialogs, of whatever impact, in a line each. */
export async function barriers(page: Page, extent: Extent = 'all'): Promise<string[]> {
  if (!await page.evaluate(() => 'axe' in window)) await page.addScriptTag({ path: axe })
  const { violations } = await page.evaluate((only) => {
    const context = {
      include: ['#pane', '.fui-FluentProvider'],
      // Fluent's sentinels for the Tab key hand the focus on at once.
      exclude: '[data-tabster-dummy]',
    }
    const options = { resultTypes: ['violations'], preload: false, ...only && { runOnly: only } }
    return (window as unknown as { axe: { run: (...args: unknown[]) => Promise<AxeResults> } }).axe.run(context, options)
  }, extent === 'seen' ? seen : null)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

/** What the pane cuts off without saying so: things wider than it, and text that ends without an ellipsis. */
export function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pane = document.getElementById('pane')!
    const right = pane.getBoundingClientRect().right + 1
    const isCut = (element: HTMLElement) => {
      const { overflowX, textOverflow } = getComputedStyle(element)
      return overflowX === 'hidden' && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1
        && [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '')
    }
    return [...pane.querySelectorAll<HTMLElement>('*')]
      // What scrolls in its own frame, what only screen readers meet, and the button of a search field, which keeps out of sight
      // until there is something to clear.
      .filter((element) => element.checkVisibility() && element.closest('[role=region], [inert], option, [role=status], .fui-SearchBox') === null)
      .filter((element) => element.getBoundingClientRect().right > right || isCut(element))
      .map((element) => element.outerHTML.slice(0, 200))
  })
}

/** Waits until colours have changed: the pane hears of another theme, draws it, and controls fade from one to the other. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame)
    const fading = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
    await Promise.allSettled(fading.map(({ finished }) => finished))
  })
}

/** How wide a pane is, and the theme that it is then seen in. */
export type View = readonly [width: number, colorScheme: 'light' | 'dark']

/** Somebody who looks at a page in several views. */
export interface Onlooker {
  /** Looks at the state that the page is in now. */
  look: (state: string) => Promise<void>
  /** What was found so far, by state and view. */
  flaws: Record<string, string[]>
}

/** Makes an onlooker, whose pictures begin with this name. */
export function onlooker(page: Page, name: string, views: readonly View[]): Onlooker {
  const flaws: Record<string, string[]> = {}
  const look = async (state: string) => {
    await page.mouse.move(0, 0)
    for (const [index, [width, colorScheme]] of views.entries()) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await settled(page)
      const found = [...await barriers(page, index === 0 ? 'all' : 'seen'), ...await clipped(page)]
      if (found.length > 0) flaws[`${state}, ${width} px, ${colorScheme}`] = found
      await picture(page, `${name}-${state}-${width}`)
    }
  }
  return { look, flaws }
}
