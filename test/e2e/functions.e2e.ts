/** Functions of ours typed into the workbench: they compute, explain themselves, and survive a file. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { openXlsx } from '../../src/hosts/xlsx'
import { builtSite } from './harness'
import { button, front, openFile, ready, selectedCell, shown, until } from './workbench'

/** Outside of Excel Office.js looks for a file that there is not; a missing file is reported by its address, too. */
const outsideExcel = { tolerate: /o15apptofilemappingtable|Failed to load resource/ }

const site = builtSite('workbench')
const excel = builtSite('excel')

const formulas: [string, unknown][] = [
  ['=DUIBIAO.STATUS(95,"≥90")', '达标'],
  ['=duibiao.gap(48,"≥60")', 12],
  ['=DUIBIAO.READ("3.5以下")', '不超过 3.5'],
  ['=DUIBIAO.TARGET("龙泉",18,2025)', '22.20'],
  ['=DUIBIAO.PACE(49,100,0,"上半年")', '未达序时进度'],
  ['=DUIBIAO.STATUS(0.93,"≥90%")', '#VALUE!'],
]

const suggestions = (page: Page) => page.locator('ul[data-u-comp=sheets-formula-editor]')
const cells = (page: Page) => page.locator('canvas[id^=univer-sheet-main-canvas]')

const inFirstCell = site.share(async (page) => {
  await ready(page)
  await cells(page).click({ position: { x: 60, y: 30 } })
  await until(() => selectedCell(page), (cell) => cell === 'A1')
})

async function computed(page: Page): Promise<unknown[]> {
  return (await front(page)).values.map(([input]) => shown(input))
}

test('formulas typed into the workbench compute, and again after saving and opening', async () => {
  await inFirstCell(async (page) => {
    for (const [index, [formula]] of formulas.entries()) {
      await page.keyboard.type(formula, { delay: 15 })
      // After a pause Univer lists functions, which take the Enter key until it has seen, 0.3 s later, that the formula went on.
      await suggestions(page).waitFor({ state: 'hidden' })
      await page.keyboard.press('Enter')
      await until(() => selectedCell(page), (cell) => cell === `A${index + 2}`)
    }
    const expected = formulas.map(([, value]) => value)
    await until(() => computed(page), (values) => JSON.stringify(values) === JSON.stringify(expected))
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, '保存').click()])
    const bytes = readFileSync(await download.path())
    const { sheets } = openXlsx(bytes).layout()
    expect(sheets[0]!.values.map(([input]) => input)).toEqual(formulas.map(([formula, value]) => ({ formula, value })))
    await openFile(page, '函数.xlsx', bytes)
    await page.getByText('已打开 函数.xlsx').first().waitFor()
    await until(() => computed(page), (values) => JSON.stringify(values) === JSON.stringify(expected))
  })
})

test('typing a function shows what it does', async () => {
  await inFirstCell(async (page) => {
    await cells(page).click({ position: { x: 500, y: 250 } })
    await page.keyboard.type('=DUIBIAO.ST')
    await page.getByText('判定是否达标').first().waitFor()
    await page.keyboard.type('ATUS(')
    await page.getByText('实际完成值；百分比格式的单元格请乘以 100').first().waitFor()
  })
})

/** What the loader of Office.js knows of functions. */
interface Registry {
  CustomFunctions: { _association: { mappings: Record<string, (...args: unknown[]) => unknown> } }
}

/** The ids that are associated, and what one function answers when Excel calls it; the context of the call comes last. */
async function associated(page: Page): Promise<[string[], unknown]> {
  await page.waitForFunction(() => 'READ' in (window as unknown as Registry).CustomFunctions._association.mappings)
  return page.evaluate(() => {
    const { mappings } = (window as unknown as Registry).CustomFunctions._association
    return [Object.keys(mappings).sort(), mappings.READ!('3.5以下', null, {})]
  })
}

test('the add-in tells Excel of the functions that it describes, from the pane and from the script alone', async () => {
  const { functions } = await (await fetch(`${excel.url}functions.json`)).json() as { functions: { id: string }[] }
  const expected = [functions.map(({ id }) => id).sort(), '不超过 3.5']
  expect(expected[0]).toHaveLength(5)
  await excel.visit(async (page) => expect(await associated(page)).toEqual(expected), { path: 'taskpane.html', ...outsideExcel })
  await excel.visit(async (page) => {
    await page.addScriptTag({ url: './office.js' })
    await page.addScriptTag({ url: './functions.js' })
    expect(await associated(page)).toEqual(expected)
  }, { path: 'help.html', ...outsideExcel })
})
