/** The built workbench opens: the pane is there, no error, and no request leaves its origin. */
import type { Browser } from 'playwright-core'
import { launchBrowser, serveDist, withPage } from './harness'

let browser: Browser
let site: Awaited<ReturnType<typeof serveDist>>

beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveDist('workbench')
})

afterAll(async () => {
  await browser.close()
  await site.close()
})

test('the pane shows its heading', async () => {
  const heading = await withPage(browser, site.url, (page) => page.getByRole('heading').first().innerText())
  expect(heading).toContain('对表')
})

test('a page that reaches for another origin is reported', async () => {
  const reach = withPage(browser, site.url, (page) => page.evaluate(() => fetch('http://other.example/').catch(() => 'refused')))
  await expect(reach).rejects.toThrow('off origin: http://other.example/')
})

test('a page that throws is reported', async () => {
  const fail = withPage(browser, site.url, async (page) => {
    const thrown = page.waitForEvent('pageerror')
    await page.evaluate(() => { setTimeout(() => { throw new Error('on purpose') }) })
    await thrown
  })
  await expect(fail).rejects.toThrow('uncaught: Error: on purpose')
})

test('a path that leaves the folder finds nothing', async () => {
  const statuses = ['..%2f..%2fpackage.json', '%2e%2e/%2e%2e/package.json', '..%5c..%5cpackage.json', 'missing.js']
    .map(async (path) => (await fetch(site.url + path)).status)
  expect(await Promise.all(statuses)).toEqual([404, 404, 404, 404])
})
