/** The file server of development: what it says about caching. */
import { join } from 'node:path'
import { serve } from '../../tools/serve.mjs'

let site: Awaited<ReturnType<typeof serve>>

beforeAll(async () => { site = await serve(join(__dirname, '../../assets')) })
afterAll(() => site.close())

test.each([
  ['a page is asked for each time', 'help.html', 'text/html; charset=utf-8', 'no-cache'],
  ['an icon is left to Office, which refuses to be told', 'icon-16.png', 'image/png', null],
])('%s', async (_, file, type, cache) => {
  const { headers } = await fetch(site.url + file)
  expect([headers.get('Content-Type'), headers.get('Cache-Control')]).toEqual([type, cache])
})
