/** Lets Playwright drive a Chromium that lacks what Playwright's own scripts in a page ask for. */
import type { Page } from 'playwright-core'

/** From this version on it needs no help. */
const firstWithCheckVisibility = 105
/** Playwright keeps its scripts in worlds of this name, apart from the page's. */
const ownWorld = /^__playwright_utility/

/** Adds what is missing to Playwright's own world, in each frame and document that there will be; the page's own stays as it is. */
export async function teachPlaywright(page: Page): Promise<void> {
  if (Number.parseInt(page.context().browser()!.version()) >= firstWithCheckVisibility) return
  const session = await page.context().newCDPSession(page)
  session.on('Runtime.executionContextCreated', ({ context: { id, name } }) => {
    // A document may be gone again by then.
    if (ownWorld.test(name)) session.send('Runtime.evaluate', { contextId: id, expression: `(${addCheckVisibility.toString()})()` }).catch(() => {})
  })
  await session.send('Runtime.enable')
}

function addCheckVisibility(): void {
  Element.prototype.checkVisibility = function () { return this.getClientRects().length > 0 }
}
