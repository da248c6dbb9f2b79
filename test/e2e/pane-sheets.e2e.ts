/** Sheets of other kinds than one year of ours: kinds of templates, several periods, sheets that we did not make, and very long ones. */
import type { Page } from 'playwright-core'
import { createXlsx } from '../../src/hosts/xlsx'
import { checkWorkbook, writeTemplate, type Workbook } from '../../src/tasks'
import { foreignSheet, type ForeignSheet } from '../support/foreign-sheets'
import { seedLibrary } from '../support/library'
import { builtSite } from './harness'
import { button, choosePlan, front, layout, openFile, ready, selectedCell, step, until } from './workbench'

jest.setTimeout(120_000)

const site = builtSite('workbench')
const inWorkbench = site.share(ready)
const library = seedLibrary()
const plan = library.plans.find(({ region }) => region.name.includes('龙泉'))!

const names = async (page: Page) => (await layout(page)).sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name)
const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true })
const preview = (page: Page) => page.getByRole('region', { name: '预览' })

/** What the cells of a sheet say, row by row. */
async function texts(workbook: Workbook, sheet: string): Promise<string[][]> {
  const [block] = await workbook.read([{ sheet }])
  return block!.cells.map((line) => line.map((cell) => cell.kind === 'empty' ? '' : String(cell.value)))
}

/** Opens a workbook, whatever the open one holds. */
async function open(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await openFile(page, name, Buffer.from(bytes))
  const said = page.getByText(`已打开 ${name}`).first()
  await button(page, '放弃并打开').or(said).first().waitFor()
  if (await button(page, '放弃并打开').isVisible()) await button(page, '放弃并打开').click()
  await said.waitFor()
}

test('a template of each kind is previewed, and the kind is remembered', async () => {
  await inWorkbench(async (page) => {
    await choosePlan(page, '龙泉')
    await step(page, /模板/).click()
    const kinds = await choice(page, '模板种类').locator('option').allInnerTexts()
    expect(kinds).toEqual(expect.arrayContaining(['年度指标完成情况表', '五年目标表', '季度进度表', '任务清单']))
    const titles = new Set<string>()
    for (const kind of kinds) {
      await choice(page, '模板种类').selectOption({ label: kind })
      titles.add(await page.getByRole('tabpanel').getByRole('heading', { level: 2 }).innerText())
      expect(await preview(page).getByRole('row').count()).toBeGreaterThan(20)
      expect(await choice(page, '填报年度').count()).toBe(kind === '五年目标表' ? 0 : 1)
    }
    expect(titles.size).toBe(kinds.length)
    await page.reload()
    await ready(page)
    await step(page, /模板/).click()
    expect(await choice(page, '模板种类').locator('option:checked').innerText()).toBe(kinds.at(-1))
  })
})

test('one sheet for each unit is written as previewed, and what would be replaced is named', async () => {
  await inWorkbench(async (page) => {
    await choice(page, '模板种类').selectOption({ label: '年度指标完成情况表' })
    await page.getByText('按责任单位分表').click()
    const said = await page.getByText(/^共 \d+ 张工作表：/).innerText()
    const sheets = said.replace(/^.*：/, '').split('、')
    expect(sheets.length).toBeGreaterThan(3)
    await button(page, '写入表格').click()
    await page.getByText(`已写入 ${sheets.length} 张工作表`).first().waitFor()
    expect(await names(page)).toEqual(expect.arrayContaining(sheets))
    const before = await layout(page)
    await button(page, '写入表格').click()
    const dialog = page.getByRole('alertdialog')
    for (const sheet of sheets) await dialog.getByText(`“${sheet}”`).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await layout(page)).toEqual(before)
    await page.getByText('按责任单位分表').click()
  })
})

test('a sheet without lock, with headings in English, is written as chosen', async () => {
  await inWorkbench(async (page) => {
    await page.getByText('更多选项').click()
    await choice(page, '工作表保护').selectOption('sortable')
    await page.getByRole('radio', { name: 'English' }).check()
    await choice(page, '填报年度').selectOption('2024')
    await button(page, '写入表格').click()
    await button(page, '去校验').waitFor()
    const sheet = await front(page)
    expect(sheet.protection).toBeUndefined()
    expect(sheet.values.flat()).toEqual(expect.arrayContaining(['Actual', 'Indicator']))
    await page.getByRole('radio', { name: '中文' }).check()
    await choice(page, '工作表保护').selectOption('locked')
  })
})

test('a sheet with several years is looked at one year after the other', async () => {
  const file = createXlsx()
  const { sheet } = await writeTemplate(file, library, { plan: plan.id, period: '2025', kind: 'five-year' })
  const [year] = await checkWorkbook(file, library)
  const { row, column } = year!.rows[0]!.at!
  // A target and an actual with its status for each year, side by side.
  const second = (await texts(file, sheet))[year!.rows[0]!.at!.row - 1]!.findIndex((text, index) => index > column && text.startsWith('实际'))
  await file.apply({
    writes: [column, second].map((each) => ({ sheet, area: { row, column: each, rows: 1, columns: 1 }, values: [[0.1]] })),
  })
  await inWorkbench(async (page) => {
    await open(page, '五年.xlsx', file.save())
    const periods = choice(page, '填报期')
    await periods.waitFor()
    expect(await periods.locator('option').allInnerTexts()).toEqual([expect.stringMatching(/^2023.* 共 \d+ 处$/), expect.stringMatching(/^2024.* 共 \d+ 处$/)])
    const place = () => page.getByRole('region', { name: '未达标' }).getByRole('listitem').first().innerText()
    const first = await place()
    await periods.selectOption({ index: 1 })
    await until(place, (second) => second !== first)
    // F8 stays in the year that is looked at, and shows its column.
    await page.keyboard.press('F8')
    const chosen = await page.locator('button[aria-current]').innerText()
    await until(() => selectedCell(page), (cell) => chosen.endsWith(`!${cell}`))
  })
})

describe('a sheet that we did not make', () => {
  /** Drawn so that its target and its actual have other headings than ours. */
  const drawn: ForeignSheet = foreignSheet(plan, '2025', library, 5)
  const file = createXlsx()
  let before: Awaited<ReturnType<typeof layout>>

  beforeAll(async () => {
    await file.apply({ sheets: [{ layout: { ...drawn.layout, name: '报送' } }] })
  })

  test('is recognised and shown, and cancelling leaves everything as it was', async () => {
    await inWorkbench(async (page) => {
      await open(page, '外来.xlsx', file.save())
      before = await layout(page)
      await button(page, '识别表格').press('Enter')
      const result = page.getByRole('region', { name: '识别结果' })
      await until(() => page.evaluate(() => document.activeElement?.textContent), (text) => text === '识别结果')
      if (await choice(page, '工作表').count() > 0) await choice(page, '工作表').selectOption('报送')
      expect(await choice(page, '规划').locator('option:checked').innerText()).toContain('龙泉')
      expect(await choice(page, '填报期').inputValue()).toBe('2025')
      expect(await choice(page, '指标名称').inputValue()).toBe(String(drawn.columns.indicator))
      expect(await choice(page, '实际完成值').inputValue()).toBe(String(drawn.columns.actual))
      expect(await result.getByText(/^对上 \d+ 行/).innerText()).toMatch(/对上 (1[5-9]|[2-4]\d) 行/)
      await button(page, '取消').press('Enter')
      await button(page, '识别表格').waitFor()
      await until(() => page.evaluate(() => document.activeElement?.textContent), (text) => text === '校验')
      expect(await layout(page)).toEqual(before)
    })
  })

  test('is corrected by hand, kept and checked', async () => {
    await inWorkbench(async (page) => {
      await button(page, '识别表格').press('Enter')
      const counts = () => page.getByText(/^对上 \d+ 行/).innerText()
      const all = await counts()
      await page.getByText('全部对应关系').click()
      const named = page.getByRole('combobox', { name: /^第 \d+ 行：/ }).filter({ has: page.locator('option:checked:not([value=""])') }).first()
      const line = choice(page, await named.evaluate((select: HTMLSelectElement) => select.labels[0]!.textContent))
      const code = await line.inputValue()
      await line.selectOption('')
      await until(counts, (text) => text !== all)
      await line.selectOption(code)
      await until(counts, (text) => text === all)
      await choice(page, '实际完成值').selectOption('')
      await button(page, '确认并校验').click()
      await page.getByText('认表还不完整').waitFor()
      await choice(page, '实际完成值').selectOption(String(drawn.columns.actual))
      await button(page, '确认并校验').click()
      await page.getByText('这张表不是对表的模板').waitFor()
      await page.getByRole('region', { name: '总体情况' }).waitFor()
      expect((await front(page)).values).toEqual(before.sheets.find(({ name }) => name === '报送')!.values)
    })
  })

  test('is coloured and never written into, and clearing restores it', async () => {
    await inWorkbench(async (page) => {
      const kept = await layout(page)
      await button(page, '写入校验结果').click()
      await page.getByRole('tabpanel').getByText('有问题的格子已经上色').waitFor()
      const { sheets } = await layout(page)
      const coloured = sheets.find(({ name }) => name === '报送')!
      expect(coloured.values).toEqual(before.sheets.find(({ name }) => name === '报送')!.values)
      expect(coloured.conditionalFormats.length).toBeGreaterThan(0)
      await button(page, '清除校验结果').click()
      await page.getByRole('tabpanel').getByText('颜色已经清除').waitFor()
      expect(await layout(page)).toEqual(kept)
    })
  })

  test('is recognised anew on demand', async () => {
    await inWorkbench(async (page) => {
      await button(page, '重新识别').click()
      await page.getByRole('heading', { name: '识别结果' }).waitFor()
      await button(page, '取消').click()
      await page.getByText('这张表不是对表的模板').waitFor()
    })
  })
})

describe('ten thousand issues', () => {
  test('are drawn a portion at a time, and the keyboard goes on with what is new', async () => {
    await inWorkbench(async (page) => {
      await open(page, '很长.xlsx', await longWorkbook())
      await step(page, /999\+/).waitFor()
      const group = page.getByRole('region', { name: '问题清单' }).getByRole('region').first()
      await group.getByRole('listitem').first().waitFor()
      expect(await group.getByRole('listitem').count()).toBe(100)
      await group.getByRole('button', { name: /^再显示 100 处（还有 \d{4} 处）$/ }).press('Enter')
      expect(await group.getByRole('listitem').count()).toBe(200)
      expect(await group.getByRole('listitem').nth(100).getByRole('button').evaluate((item) => item === document.activeElement)).toBe(true)
    })
  })

  test('take long to find on a slow machine, which is told, and can be called off', async () => {
    await inWorkbench(async (page) => {
      const slow = await page.context().newCDPSession(page)
      await slow.send('Emulation.setCPUThrottlingRate', { rate: 15 })
      const before = await page.getByRole('region', { name: '总体情况' }).innerText()
      await button(page, '重新校验').click()
      await page.getByRole('progressbar', { name: '正在校验…' }).waitFor()
      await until(() => page.locator('#pane [role=status][aria-live]').textContent(), (said) => said!.startsWith('正在校验'))
      await button(page, '取消').press('Enter')
      await page.getByRole('progressbar').waitFor({ state: 'detached' })
      await until(() => page.locator('#pane [role=status][aria-live]').textContent(), (said) => said!.startsWith('已取消'))
      await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 })
      expect(await page.getByRole('region', { name: '总体情况' }).innerText()).toBe(before)
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tab')
    })
  })

  /** A template below which somebody has pasted codes that no plan has. */
  async function longWorkbook(): Promise<Uint8Array> {
    const book = createXlsx()
    const { sheet } = await writeTemplate(book, library, { plan: plan.id, period: '2025', protection: 'unlocked' })
    const lines = await texts(book, sheet)
    const column = lines.find((line) => line.includes('指标代码'))!.indexOf('指标代码')
    const values = Array.from({ length: 10_000 }, (_, index) => [`${plan.code}-9${String(index).padStart(4, '0')}`])
    await book.apply({ writes: [{ sheet, area: { row: lines.length, column, rows: values.length, columns: 1 }, values }] })
    return book.save()
  }
})
