/** The install page in a browser, with a stand-in for the service by which WPS is told what to load. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type Page } from 'playwright-core'
import { serve } from '../../tools/serve.mjs'
import { installPage } from '../../tools/wps/install-page.mjs'
import { launchBrowser } from './harness'
import { standIn } from '../tools/wps/stand-in'

let browser: Browser
let server: { url: string; close: () => Promise<void> }
const folder = mkdtempSync(join(tmpdir(), 'duibiao-install-'))
beforeAll(async () => {
  browser = await launchBrowser()
  server = await serve(standIn(folder))
  writeFileSync(join(folder, 'install.html'), installPage({ baseUrl: server.url, version: '1.2.3' }))
})
afterAll(async () => {
  await browser.close()
  await server.close()
  rmSync(folder, { recursive: true })
})

interface Entry { name: string; addonType: string; online: string; url: string; enable?: string }
interface Service {
  /** The add-ins that WPS knows; the service keeps it. */
  list: Entry[]
  /** Its answer to an order. */
  reply?: string
  /** There is none. */
  silent?: boolean
  /** Its answer when it is asked for the list, if that is no list. */
  noList?: string
}
const others: Entry = { name: 'Oa', addonType: 'et', online: 'true', url: 'http://oa/' }
const ours = (url = server.url): Entry => ({ name: 'duibiao', addonType: 'et', online: 'true', url })

/** Opens the page, and answers in place of WPS. */
async function open(service: Service, { width = 1280, ribbon }: { width?: number; ribbon?: { status: number; body: string } } = {}) {
  const page = await browser.newPage({ viewport: { width, height: 800 }, locale: 'zh-CN' })
  const orders: (Entry & { cmd: string })[] = []
  await page.clock.install()
  await page.route('http://127.0.0.1:58890/**', (route) => {
    if (service.silent) return route.abort()
    const headers = { 'Access-Control-Allow-Origin': '*' }
    const path = new URL(route.request().url()).pathname
    if (path === '/version') return route.fulfill({ headers, body: '1.0.2' })
    if (path === '/publishlist') return route.fulfill({ headers, body: service.noList ?? JSON.stringify(service.list) })
    const order = JSON.parse(Buffer.from(route.request().postData()!, 'base64').toString()) as Entry & { cmd: string }
    orders.push(order)
    if (service.reply === undefined) {
      service.list = service.list.filter(({ name, addonType }) => name !== order.name || addonType !== order.addonType)
      if (order.cmd === 'enable') service.list.push({ name: order.name, addonType: order.addonType, online: order.online, url: order.url })
    }
    return route.fulfill({ headers, body: service.reply ?? 'OK' })
  })
  if (ribbon) await page.route(`${server.url}ribbon.xml`, (route) => route.fulfill(ribbon))
  await page.goto(`${server.url}install.html`)
  return { page, orders }
}

/** Presses a button, lets time pass until it is done, and returns what the page then says. */
async function press(page: Page, name: string): Promise<string> {
  const button = page.getByRole('button', { name, exact: true })
  await button.click()
  for (;;) {
    if (await button.isEnabled()) return page.locator('#results').innerText()
    await page.clock.runFor(500)
  }
}

test('安装 orders the add-in from this server, leaves others alone, and says to allow and to restart', async () => {
  const service: Service = { list: [others] }
  const { page, orders } = await open(service)
  expect(await press(page, '安装')).toMatch(/已登记[^]*“允许”[^]*必须重新启动 WPS/)
  expect(orders).toEqual([{ cmd: 'enable', ...ours(), version: '1.2.3' }])
  expect(service.list).toEqual([others, ours()])
  expect(await press(page, '检查')).toContain('本机已登记')
  await page.close()
})

test('卸载 takes ours away, and nothing when there is none', async () => {
  const service: Service = { list: [others, ours()] }
  const { page, orders } = await open(service)
  expect(await press(page, '卸载')).toContain('已卸载')
  expect(service.list).toEqual([others])
  expect(await press(page, '卸载')).toContain('什么也没有改')
  expect(orders.map(({ cmd }) => cmd)).toEqual(['disable'])
  await page.close()
})

test.each([['安装'], ['检查'], ['卸载']])('%s says what to do when WPS does not answer', async (button) => {
  const { page, orders } = await open({ list: [], silent: true })
  expect(await press(page, button)).toContain('本机的 WPS 没有应答')
  expect(await page.locator('#no-service').getByText('把本页存到电脑').isVisible()).toBe(true)
  expect(orders).toEqual([])
  await page.close()
})

const pages: [string, { status: number; body: string }, RegExp][] = [
  ['a sign-in page', { status: 200, body: '<!doctype html><title>统一登录</title>' }, /打开的是别的东西（开头是“<!doctype html><title>统一登录<\/title>”）[^]*登录页/],
  ['a declaration before the ribbon', { status: 200, body: '<?xml version="1.0"?><customUI/>' }, /打开的是别的东西/],
  ['nothing', { status: 404, body: '' }, /打不开（404）/],
]
test.each(pages)('%s in place of the ribbon is told, and nothing is ordered', async (_, ribbon, words) => {
  const { page, orders } = await open({ list: [] }, { ribbon })
  expect(await press(page, '检查')).toMatch(words)
  expect(await press(page, '安装')).toMatch(/没有安装/)
  expect(orders).toEqual([])
  await page.close()
})

test.each<[string, () => Service, string, RegExp]>([
  ['an order that is refused', () => ({ list: [], reply: 'denied' }), '安装', /没有接受安装：denied/],
  ['an order that had no effect', () => ({ list: [], reply: '' }), '安装', /清单里没有对表/],
  ['an order that can\'t be looked up', () => ({ list: [], noList: 'no' }), '安装', /WPS 接受了安装[^]*“允许”[^]*必须重新启动 WPS/],
  ['an add-in that stays', () => ({ list: [ours()], reply: 'OK' }), '卸载', /没有把对表去掉/],
  ['an add-in from another address', () => ({ list: [ours('http://old.example/')] }), '检查', /另一个网址：http:\/\/old\.example\//],
  ['one that was switched off', () => ({ list: [{ ...ours(), enable: 'false' }] }), '检查', /还没有安装/],
  ['a list that can\'t be read', () => ({ list: [], noList: 'no' }), '检查', /没有给出本机的加载项清单/],
])('%s is told', async (_, service, button, words) => {
  const { page } = await open(service())
  expect(await press(page, button)).toMatch(words)
  await page.close()
})

test('it fits a narrow window, and is one language at a time', async () => {
  const { page } = await open({ list: [] }, { width: 360 })
  await press(page, '检查')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(await page.locator('#results').innerText()).not.toMatch(/press Install/)
  await page.getByRole('button', { name: 'English' }).click()
  expect(await page.locator('#results').innerText()).toMatch(/press Install/)
  expect(await page.locator('#results').innerText()).not.toMatch(/[\u4e00-\u9fff]/)
  await page.close()
})
