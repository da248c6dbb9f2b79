/** What the tests of the workbench do with it, by mouse and keys, as a person would. */
import type { Locator, Page } from 'playwright-core'
import type { Handle } from '../../src/apps/workbench/handle'
import type { CellInput, SheetLayout, WorkbookLayout } from '../../src/template'

declare global {
  interface Window {
    duibiao?: Handle
  }
}

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Waits until the spreadsheet is there beside the pane. */
export async function ready(page: Page): Promise<void> {
  page.setDefaultTimeout(20_000)
  await page.locator('#grid:not([aria-busy])').waitFor()
}

/** Waits for the spreadsheet and fills in the sample; ends at its issues. */
export async function sample(page: Page): Promise<void> {
  await ready(page)
  await button(page, '试用示例').click()
  await page.locator('#pane li button').first().waitFor()
}

/** Before a page is loaded: keeps its spreadsheet back, which arrives when the function that this resolves to is called. */
export async function withoutGrid(page: Page): Promise<() => void> {
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => { letThrough = resolve })
  await page.route(/\/grid-[^/]*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  return letThrough
}

/** The words of what has the keyboard. */
export function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement instanceof HTMLElement ? document.activeElement.innerText.trim() : undefined)
}

/** Gives files to the workbench, as one chooses them in the browser's own dialog. */
export async function openFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: xlsxType, buffer })
}

/** Everything that the workbook holds. */
export function layout(page: Page): Promise<WorkbookLayout> {
  return page.evaluate(() => window.duibiao!.layout())
}

export function hashes(page: Page): Promise<string[]> {
  return page.evaluate(() => window.duibiao!.hashes())
}

/** The sheet in front as it stands. */
export async function front(page: Page): Promise<SheetLayout> {
  const { sheets, active } = await layout(page)
  return sheets[active!]!
}

/** The A1 name of the selected cell, as the spreadsheet shows it. */
export function selectedCell(page: Page): Promise<string | undefined> {
  return page.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('#sheet input')].map(({ value }) => value).find((value) => /^[A-Z]+[0-9]+$/.test(value)))
}

/** What a cell shows: the value of a formula, or what was entered. */
export function shown(input: CellInput | undefined): unknown {
  return input !== null && typeof input === 'object' && 'formula' in input ? input.value : input
}

/** Repeats a question until its answer passes, or says the last answer. */
export async function until<T>(ask: () => Promise<T>, passes: (answer: T) => boolean, seconds = 30): Promise<T> {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    if (passes(answer)) return answer
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(answer)} after ${seconds} seconds`)
    await new Promise((later) => setTimeout(later, 100))
  }
}

export const step = (page: Page, name: RegExp): Locator => page.getByRole('tab', { name })
export const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true })
/** The items of the list of issues about a cell, that say something. */
export const issueAt = (page: Page, cell: string, says = ''): Locator =>
  page.locator('[role=tabpanel] li button', { hasText: new RegExp(`!${cell}$`) }).filter({ hasText: says })

/** Chooses a plan by keyboard, in the field of this name. */
export async function choosePlan(page: Page, region: string, field = '选择规划'): Promise<void> {
  await page.getByRole('combobox', { name: field }).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(region)
  await page.getByRole('listbox').getByRole('option', { name: region }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

/** Chooses a plan and a year by keyboard, and writes its template. */
export async function writeTemplate(page: Page, region: string, period: string): Promise<void> {
  await choosePlan(page, region)
  await page.getByRole('combobox', { name: '目标年度' }).selectOption(period)
  await button(page, '下一步：生成模板').press('Enter')
  await button(page, '写入表格').press('Enter')
  await button(page, '去校验').waitFor()
}

/** Types into the selected cell and the cells below it, with real keys; an empty text passes a cell over. */
export async function typeDown(page: Page, entries: readonly string[]): Promise<void> {
  for (const entry of entries) {
    if (entry === '') {
      await page.keyboard.press('ArrowDown')
    } else {
      await page.keyboard.type(entry)
      await page.keyboard.press('Enter')
    }
  }
}
