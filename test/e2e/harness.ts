/** What every browser test needs: a Chromium, the built pages on a local address, and pages that tolerate no error. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { serve } from '../../tools/serve.mjs'
import { teachPlaywright } from './old-chromium'

const root = join(__dirname, '../..')

/** Chromium must neither look for a sandbox that containers lack nor call out: tests run where there is no network. */
const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

/** Starts an installed Chrome, Edge or Chromium, or the one that comes with the npm packages. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const found = execFileSync(process.execPath, [join(root, 'tools/browser.mjs')], { encoding: 'utf8' })
  const { executablePath, env } = JSON.parse(found) as { executablePath: string; env: Record<string, string> }
  return chromium.launch({ executablePath, env: { ...process.env, ...env }, args: [...flags, ...more] })
}

/** Serves a built target on a free port of this machine. */
export function serveDist(target: 'workbench' | 'excel'): Promise<{ url: string; close: () => Promise<void> }> {
  return serve(join(root, 'dist', target))
}

export interface PageOptions {
  width?: number
  height?: number
  /** Messages of the browser that are no error of ours. */
  tolerate?: RegExp
  /** Every message in the console counts as an error. */
  silent?: boolean
  /** What an earlier visit has left in the browser, by the names in its local storage. */
  remembered?: Readonly<Record<string, string>>
  /** What is done to the page before it is loaded. */
  prepare?: (page: Page) => Promise<unknown>
}

/** A page that is open, and what is wrong in it. */
interface Visit {
  /**
   * Does something in the page. Rejects, with what the page said, when that fails, and when the page logged an error, threw,
   * missed a file, or asked for anything off its own origin since the last time.
   */
  run: <T>(act: (page: Page) => Promise<T>) => Promise<T>
  close: () => Promise<void>
}

/** Opens an address in a fresh profile. */
async function openPage(
  browser: Browser, url: string, { width = 1280, height = 800, tolerate, silent = false, remembered = {}, prepare }: PageOptions = {},
): Promise<Visit> {
  const { origin } = new URL(url)
  const localStorage = Object.entries(remembered).map(([name, value]) => ({ name, value }))
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    acceptDownloads: true,
    // Certificates here are our own.
    ignoreHTTPSErrors: true,
    storageState: { cookies: [], origins: localStorage.length > 0 ? [{ origin, localStorage }] : [] },
  })
  const page = await context.newPage()
  const problems: string[] = []
  const report = (problem: string) => {
    if (!tolerate?.test(problem)) problems.push(problem)
  }
  page.on('console', (message) => {
    if (silent || message.type() === 'error') report(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => report(`uncaught: ${error.stack ?? error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 400) report(`${response.status()}: ${response.url()}`)
  })
  await context.route((address) => address.origin !== origin && address.protocol.startsWith('http'), (route) => {
    report(`off origin: ${route.request().url()}`)
    return route.abort()
  })
  const close = () => context.close()
  await teachPlaywright(page)
  await prepare?.(page)
  const response = await page.goto(url)
  if (!response?.ok()) {
    await close()
    throw new Error(`${url} answers ${response?.status()}: has npm run build been run?`)
  }
  return {
    close,
    run: async (act) => {
      try {
        const result = await act(page)
        if (problems.length > 0) throw new Error('the page had problems')
        return result
      } catch (error) {
        // What the page said itself is most often why a step failed.
        throw new Error([error instanceof Error ? error.message : String(error), ...problems, await textOf(page)].join('\n'), { cause: error })
      }
    },
  }
}

/** Opens an address in a fresh profile, does something there as `Visit.run` does, and closes it. */
export async function withPage<T>(browser: Browser, url: string, act: (page: Page) => Promise<T>, options: PageOptions = {}): Promise<T> {
  const visit = await openPage(browser, url, options)
  try {
    return await visit.run(act)
  } finally {
    await visit.close()
  }
}

/** The built pages of a target, and a Chromium to visit them with. */
export interface Site {
  /** The address of the folder; known when the first test runs. */
  readonly url: string
  /** A fresh page for one test, at the folder's page or at another file in it. */
  visit: <T>(act: (page: Page) => Promise<T>, options?: PageOptions & { path?: string }) => Promise<T>
  /**
   * One page for several tests, one after the other, made ready once; each leaves it as the next expects it. A test that fails
   * leaves a fresh one.
   */
  share: (prepare: (page: Page) => Promise<void>, options?: PageOptions) => <T>(act: (page: Page) => Promise<T>) => Promise<T>
}

/** For the tests of one file: what `Site` tells is there before the first of them and gone after the last. */
export function builtSite(target: 'workbench' | 'excel'): Site {
  let browser: Browser
  let served: Awaited<ReturnType<typeof serveDist>>
  beforeAll(async () => {
    [browser, served] = await Promise.all([launchBrowser(), serveDist(target)])
  })
  afterAll(async () => {
    await browser.close()
    await served.close()
  })
  return {
    get url() { return served.url },
    visit: (act, { path = '', ...options } = {}) => withPage(browser, served.url + path, act, options),
    share: (prepare, options) => {
      let shared: Visit | null = null
      return async (act) => {
        try {
          if (!shared) {
            shared = await openPage(browser, served.url, options)
            await shared.run(prepare)
          }
          return await shared.run(act)
        } catch (error) {
          await shared?.close()
          shared = null
          throw error
        }
      }
    },
  }
}

/** What a person would read in the page and in the frames in it, shortened. */
async function textOf(page: Page): Promise<string> {
  const texts = await Promise.all(page.frames().map((frame) => frame.evaluate(() => document.body.innerText).catch(() => '')))
  return texts.map((text) => `| ${text.replace(/\s+/g, ' ').slice(0, 1500)}`).join('\n')
}
