/** The add-in in a page that plays Excel on the web, by ribbon, mouse and keys: the built pages, the unmodified Office.js, over https. */
import type { Browser, FrameLocator, Page } from 'playwright-core'
import type { PaneHandle } from '../../src/apps/handle'
import { createMemoryWorkbook } from '../../src/hosts/memory'
import { createXlsx, openXlsx } from '../../src/hosts/xlsx'
import { readPageWords } from '../../src/messages'
import { actuals, choosePlan, firstActual, hashesIn, issue, period, picture, planId, step } from './addin'
import { serveExcelWeb } from './excel-web/site'
import { launchBrowser, withPage, type PageOptions } from './harness'
import { button, cells, correctFigure, lines, lintAndCompare, openReadPage, useBySheet, written } from './plan-pages'
import { until } from './workbench'

const quiet: PageOptions = { width: 1500, height: 900, silent: true }

let browser: Browser
let site: Awaited<ReturnType<typeof serveExcelWeb>>

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveExcelWeb()])
})

afterAll(async () => {
  await browser.close()
  await site.close()
})

const pane = (page: Page): FrameLocator => page.frameLocator('#pane iframe')
const ribbon = (page: Page, name: string) => page.locator('#ribbon').getByRole('button', { name, exact: true })
const cellText = (page: Page, cell: string) => page.locator(`[data-cell=${cell}]`).innerText()
const selected = (page: Page) => page.locator('#place').innerText()
const isOpen = (page: Page) => page.locator('#pane').isVisible()

/** Presses a button of the ribbon and waits until the add-in says that it is done. */
async function press(page: Page, name: string): Promise<void> {
  await ribbon(page, name).click()
  await ribbon(page, name).and(page.locator(':not([aria-busy])')).waitFor()
}

/** The results that stand in the sheet for the first rows. */
const results = (page: Page) => Promise.all(['L4', 'L5', 'L6'].map((cell) => cellText(page, cell)))

/** Selects a cell and types into it and those below, with real keys. */
async function typeDown(page: Page, cell: string, entries: readonly string[]): Promise<void> {
  await page.locator(`[data-cell=${cell}]`).click()
  for (const entry of entries) {
    await page.keyboard.type(entry)
    await page.keyboard.press('Enter')
  }
}

/** An Excel in which the plan was chosen at an earlier time, with the template written by the ribbon alone. */
async function template(page: Page): Promise<void> {
  page.setDefaultTimeout(15_000)
  await page.evaluate(([plan, year]) => {
    localStorage.setItem('duibiao.plan', plan!)
    localStorage.setItem('duibiao.period', year!)
  }, [planId(), period])
  await press(page, '写入模板')
  await until(() => page.locator('#sheets').innerText(), (sheets) => sheets.includes(period))
}

test('the main job by the ribbon, with the pane seen only when there is something to see', async () => {
  await withPage(browser, site.url, async (page) => {
    page.setDefaultTimeout(15_000)
    await press(page, '写入模板')
    expect(await isOpen(page)).toBe(true)
    await pane(page).getByText('请先在这里选好规划和年度').first().waitFor()
    await picture(page, 'nothing-chosen')
    await choosePlan(pane(page))

    // Another day, another workbook: the choice is remembered, and the pane stays out of sight.
    await page.reload()
    await press(page, '写入模板')
    await until(() => selected(page), (cell) => cell === 'H4')
    expect(await cellText(page, 'H3')).toBe('实际完成值')
    expect(await isOpen(page)).toBe(false)
    await picture(page, 'template')

    await ribbon(page, '打开对表').click()
    await step(pane(page), /校验/).click()
    await typeDown(page, firstActual, Object.values(actuals))
    await issue(pane(page), 'H6').waitFor()
    expect(await issue(pane(page), 'H5').allInnerTexts()).toEqual([expect.stringContaining('差 12 个百分点')])
    expect(await issue(pane(page), 'H6').allInnerTexts()).toEqual([expect.stringContaining('第 2 个字“O”')])
    expect(await issue(pane(page), 'H4').count()).toBe(0)
    expect(await Promise.all(['J4', 'J5', 'J6'].map((cell) => cellText(page, cell)))).toEqual(['达标', '未达标', '待校验'])
    expect(await results(page)).toEqual(['', '', ''])
    await picture(page, 'live')

    await press(page, '校验')
    await until(() => selected(page), (cell) => cell === 'H5')
    expect(await results(page)).toEqual(['通过', expect.stringContaining('12 个百分点'), expect.stringContaining('9O')])
    await picture(page, 'checked')
    // The shortfall has no reasons beside it yet.
    await press(page, '下一处问题')
    await until(() => selected(page), (cell) => cell === 'O5')
    await press(page, '下一处问题')
    await until(() => selected(page), (cell) => cell === 'H6')
    expect(await pane(page).locator('button[aria-current]').innerText()).toMatch(/!H6$/)
    await page.locator('[data-cell=O5]').click()
    await press(page, '下一处问题')
    await until(() => selected(page), (cell) => cell === 'H6')
    await picture(page, 'next')

    const hashes = await page.frames()[1]!.evaluate(() => (window as unknown as { duibiao: PaneHandle }).duibiao.hashes())
    const file = createXlsx()
    expect(await hashesIn(createMemoryWorkbook())).toEqual(hashes)
    expect(await hashesIn(file, () => openXlsx(file.save()))).toEqual(hashes)

    await press(page, '清除校验结果')
    await until(() => results(page), (texts) => texts.join('') === '')
    expect(await cellText(page, 'H5')).toBe(actuals.short)

    await page.evaluate(() => window.excelWeb.reload())
    await step(pane(page), /^校验/).click()
    await issue(pane(page), 'H5').waitFor()
    await issue(pane(page), 'H6').waitFor()
  }, quiet)
})

test('where the sheet is there already, the pane asks; when nothing is wrong any more, it says so', async () => {
  await withPage(browser, `${site.url}?pane=450`, async (page) => {
    await template(page)
    expect(await isOpen(page)).toBe(false)
    await typeDown(page, 'H4', ['4.6'])
    await press(page, '写入模板')
    await pane(page).getByRole('alertdialog').locator(':focus').waitFor()
    await picture(page, 'asks-450')
    await pane(page).getByRole('button', { name: '取消' }).click()
    expect(await cellText(page, 'H4')).toBe('4.6')

    // The blanks below the table are all that is to be confirmed, and one finding.
    await press(page, '下一处问题')
    expect(await selected(page)).toBe('D32')
    await page.evaluate(() => {
      const { excel } = window.excelWeb
      for (const row of [31, 32]) for (const column of [3, 6, 11]) excel.type({ sheet: excel.book.active.name, row, column }, 'x')
    })
    await press(page, '下一处问题')
    await pane(page).getByText('没有错误、需要核实或未达标的地方').first().waitFor()
    await picture(page, 'no-problem-450')
  }, quiet)
})

test('what keeps us from working is told in the pane, which opens for it', async () => {
  await withPage(browser, `${site.url}?pane=450`, async (page) => {
    await template(page)
    await page.evaluate(() => {
      const { book } = window.excelWeb.excel
      book.active.protection = { options: {}, password: 'secret' }
    })
    await press(page, '校验')
    expect(await isOpen(page)).toBe(true)
    await pane(page).getByText('工作表有密码保护').waitFor()
    await pane(page).locator('[inert] svg path').first().waitFor()
    await picture(page, 'protected-450')
    await page.evaluate(() => { window.excelWeb.excel.book.active.protection = null })

    await page.locator('[data-cell=H4]').click()
    await page.keyboard.type('4')
    await press(page, '清除校验结果')
    await pane(page).getByText('请按回车结束编辑后重试').waitFor()
    await picture(page, 'editing-450')
    await page.keyboard.press('Enter')
    await press(page, '校验')
    await issue(pane(page), 'H4').waitFor()
    expect(await cellText(page, 'L4')).toContain('未达标')
  }, quiet)
})

test('an Excel that lacks what we need is told so, and asked for no more', async () => {
  await withPage(browser, `${site.url}?api=1.12`, async (page) => {
    page.setDefaultTimeout(15_000)
    await press(page, '校验')
    expect(await isOpen(page)).toBe(true)
    await pane(page).getByRole('tabpanel', { name: '校验' }).getByText('对表要用到 ExcelApi 1.13').waitFor()
    await picture(page, 'too-old')
  }, quiet)
})

test('an English Excel has English buttons and an English pane', async () => {
  await withPage(browser, `${site.url}?locale=en-US`, async (page) => {
    page.setDefaultTimeout(15_000)
    await press(page, 'Check')
    expect(await page.locator('#ribbon button').allInnerTexts()).toEqual(['Open Duibiao', 'Write template', 'Check', 'Next problem', 'Clear results'])
    await pane(page).getByRole('heading', { name: 'Duibiao' }).waitFor()
    await pane(page).getByText('No sheet to check yet').waitFor()
    await picture(page, 'english')
  }, quiet)
})

test('a published plan is read from the cells that are selected, used, linted and compared', async () => {
  await withPage(browser, `${site.url}?pane=450`, async (page) => {
    page.setDefaultTimeout(15_000)
    const { source } = readPageWords['zh-CN']
    await ribbon(page, '打开对表').click()
    await openReadPage(pane(page))
    await button(pane(page), source.selection).click()
    await pane(page).getByText('工作表是空的').first().waitFor()
    await picture(page, 'excel-read-empty')
    await page.evaluate((table) => {
      const { excel } = window.excelWeb
      table.forEach((texts, row) => texts.forEach((text, column) => excel.type({ sheet: excel.book.active.name, row, column }, text)))
    }, [...lines.map((line) => [line]), ...cells])
    await button(pane(page), source.selection).click()
    await correctFigure(pane(page))
    await picture(page, 'excel-read')
    await useBySheet(pane(page))
    await lintAndCompare(pane(page))
    await picture(page, 'excel-compared')
    const sheets = await page.locator('#sheets').innerText()
    expect(written.filter((name) => !sheets.includes(name))).toEqual([])
  }, quiet)
})
