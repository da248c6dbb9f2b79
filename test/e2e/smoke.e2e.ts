/** The built workbench opens: the pane is there, no error, and no request leaves its origin. */
import { builtSite } from './harness'

/** A page of the same origin that loads nothing more. */
const bare = { path: 'licenses.md' }

const site = builtSite('workbench')

test('the pane shows its heading', async () => {
  const heading = await site.visit((page) => page.getByRole('heading').first().innerText())
  expect(heading).toContain('对表')
})

test('a page that reaches for another origin is reported', async () => {
  const reach = site.visit((page) => page.evaluate(() => fetch('http://other.example/').catch(() => 'refused')), bare)
  await expect(reach).rejects.toThrow('off origin: http://other.example/')
})

test('a page that throws is reported', async () => {
  const fail = site.visit(async (page) => {
    const thrown = page.waitForEvent('pageerror')
    await page.evaluate(() => { setTimeout(() => { throw new Error('on purpose') }) })
    await thrown
  }, bare)
  await expect(fail).rejects.toThrow('uncaught: Error: on purpose')
})

test('a path that leaves the folder finds nothing', async () => {
  const statuses = ['..%2f..%2fpackage.json', '%2e%2e/%2e%2e/package.json', '..%5c..%5cpackage.json', 'missing.js']
    .map(async (path) => (await fetch(site.url + path)).status)
  expect(await Promise.all(statuses)).toEqual([404, 404, 404, 404])
})
