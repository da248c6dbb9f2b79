/** Functions of ours typed into the workbench: they compute, explain themselves, and survive a file. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { openXlsx } from '../../src/hosts/xlsx'
import { launchBrowser, serveDist, withPage } from './harness'
import { button, front, ready, selectedCell, shown, until } from './workbench'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

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

const formulas: [string, unknown][] = [
  ['=DUIBIAO.STATUS(95,"≥90")', '达标'],
  ['=duibiao.gap(48,"≥60")', 12],
  ['=DUIBIAO.READ("3.5以下")', '不超过 3.5'],
  ['=DUIBIAO.TARGET("龙泉",18,2025)', '22.20'],
  ['=DUIBIAO.PACE(49,100,0,"上半年")', '未达序时进度'],
  ['=DUIBIAO.STATUS(0.93,"≥90%")', '#VALUE!'],
]

async function firstCell(page: Page): Promise<void> {
  await ready(page)
  await page.locator('canvas[id^=univer-sheet-main-canvas]').click({ position: { x: 60, y: 30 } })
  await until(() => selectedCell(page), (cell) => cell === 'A1')
}

async function computed(page: Page): Promise<unknown[]> {
  return (await front(page)).values.map(([input]) => shown(input))
}

test('formulas typed into the workbench compute, and again after saving and opening', async () => {
  await withPage(browser, site.url, async (page) => {
    await firstCell(page)
    for (const [formula] of formulas) {
      await page.keyboard.type(formula)
      await page.keyboard.press('Enter')
    }
    const expected = formulas.map(([, value]) => value)
    await until(() => computed(page), (values) => JSON.stringify(values) === JSON.stringify(expected))
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, '保存').click()])
    const bytes = readFileSync(await download.path())
    const { sheets } = openXlsx(bytes).layout()
    expect(sheets[0]!.values.map(([input]) => input)).toEqual(formulas.map(([formula, value]) => ({ formula, value })))
    await page.locator('input[type=file]').setInputFiles({ name: '函数.xlsx', mimeType: xlsxType, buffer: bytes })
    await page.getByText('已打开 函数.xlsx').first().waitFor()
    await until(() => computed(page), (values) => JSON.stringify(values) === JSON.stringify(expected))
  })
})

test('typing a function shows what it does', async () => {
  await withPage(browser, site.url, async (page) => {
    await firstCell(page)
    await page.keyboard.type('=DUIBIAO.ST')
    await page.getByText('判定是否达标').first().waitFor()
    await page.keyboard.type('ATUS(')
    await page.getByText('实际完成值；百分比格式的单元格请乘以 100').first().waitFor()
  })
})
