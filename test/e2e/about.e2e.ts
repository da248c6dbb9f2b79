/** The page about the product and its self-check, in the workbench: by keyboard; run, stopped, saved. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { selfCheckRecord, type SelfCheckRecord } from '../../src/selfcheck'
import type { WorkbookLayout } from '../../src/template'
import { barriers, clipped } from './flaws'
import { builtSite } from './harness'
import { button, focused, layout, ready, until, writeTemplate } from './workbench'

// A whole self-check waits for Univer after each of its many changes.
jest.setTimeout(300_000)

const site = builtSite('workbench')

async function openSelfCheck(page: Page): Promise<void> {
  await button(page, '关于').press('Enter')
  await button(page, '打开环境自检').press('Enter')
  await button(page, '开始自检').waitFor()
}

/** Saves the record and reads it back. */
async function saved(page: Page): Promise<{ file: string; record: SelfCheckRecord }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, '保存结果').press('Enter')])
  return { file: download.suggestedFilename(), record: selfCheckRecord.parse(JSON.parse(readFileSync(await download.path(), 'utf8'))) }
}

const inWorkbench = site.share(ready)

/** Starts a self-check and waits until it is in the middle; gives the workbook as it was before. */
async function inTheMiddle(page: Page): Promise<WorkbookLayout> {
  const before = await layout(page)
  await openSelfCheck(page)
  await button(page, '开始自检').click()
  await page.getByText(/^第 4 项/).waitFor()
  return before
}

/** Leaves the page, wherever in it one is. */
const leave = (page: Page) => button(page, '关于').click()

test('the scenarios load only when the self-check is opened', async () => {
  await inWorkbench(async (page) => {
    const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('SelfCheck')).length)
    await button(page, '关于').click()
    await button(page, '打开环境自检').waitFor()
    expect(await loaded()).toBe(0)
    await button(page, '打开环境自检').click()
    await button(page, '开始自检').waitFor()
    expect(await loaded()).toBeGreaterThan(0)
    await leave(page)
  })
})

test('tells version, licence, host, plans and address, and the keyboard finds the way there and back', async () => {
  await inWorkbench(async (page) => {
    await button(page, '关于').press('Enter')
    await until(() => focused(page), (text) => text === '返回')
    const facts = await page.locator('#pane dl').first().innerText()
    const { version, license } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as Record<string, string>
    for (const text of [version, license, 'Univer', '6 份', site.url]) expect(facts).toContain(text)
    expect(await page.getByText('能 · 自动计算公式').count()).toBe(1)
    expect(await page.getByText('不能 · 点选单元格时弹出填写提示').count()).toBe(1)
    expect(await page.locator('#pane').getByRole('tab').count()).toBe(0)
    await button(page, '打开环境自检').press('Enter')
    await until(() => focused(page), (text) => text === '返回')
    await page.keyboard.press('Enter')
    await button(page, '打开环境自检').waitFor()
    await until(() => focused(page), (text) => text === '返回')
    await page.keyboard.press('Enter')
    await until(() => focused(page), (text) => text === '关于')
    expect(await page.locator('#pane').getByRole('tab').count()).toBe(3)
  })
})

test('all agree; the tester’s own steps count; the record is saved and tells nothing of the user; the workbook is as it was', async () => {
  await inWorkbench(async (page) => {
    await writeTemplate(page, '龙泉', '2025')
    const before = await layout(page)
    await openSelfCheck(page)
    await button(page, '开始自检').press('Enter')
    const done = button(page, '做好了')

    const asked = (text: string) => page.locator('#pane section').getByText(text).waitFor({ timeout: 180_000 })
    await asked('单元格 B1 里输入 2')
    expect(await barriers(page)).toEqual([])
    // The cell is selected already; F6 leads from the pane to the sheet.
    await page.keyboard.press('F6')
    await page.keyboard.type('2')
    await page.keyboard.press('Enter')
    await done.click()
    await asked('单元格 A1 里输入 又改')
    await button(page, '跳过').click()
    await asked('再点单元格 B1')
    await button(page, '跳过').click()
    await asked('按一次 Ctrl+Z')
    await page.keyboard.press('F6')
    await page.keyboard.press('ControlOrMeta+z')
    await done.click()

    await button(page, '保存结果').waitFor()
    await until(() => focused(page), (text) => text === '保存结果')
    expect(await barriers(page)).toEqual([])
    expect(await clipped(page)).toEqual([])
    const { file, record } = await saved(page)
    expect(file).toMatch(/^对表环境自检-\d{8}-\d{6}\.json$/)
    expect(JSON.parse(await page.getByRole('textbox', { name: '结果文字' }).inputValue())).toEqual(record)
    expect(record.scenarios.filter(({ outcome }) => outcome === 'differs' || outcome === 'failed')).toEqual([])
    expect(record.counts).toMatchObject({ agreed: record.scenarios.length - 3, skipped: 2, recorded: 1 })
    const typed = record.scenarios.find(({ id }) => id === 'watch.a-person')!
    expect(typed.events).toMatchObject([{ of: 'watch', told: { areas: [{ row: 0, column: 1, rows: 1, columns: 1 }] } }])
    expect(record.scenarios.find(({ id }) => id === 'undo.after-a-write')!.notes[1]!.value).toMatchObject([[{ value: '原样' }, { kind: 'empty' }]])
    expect(record.host).toMatchObject({ name: 'Univer', details: { userAgent: expect.any(String) as string } })
    for (const { name } of before.sheets) expect(JSON.stringify(record)).not.toContain(name)
    expect(await layout(page)).toEqual(before)
    await leave(page)
  })
})

describe('nothing is left behind', () => {
  test('when it is stopped, which ends it soon and says what was not tried', async () => {
    await inWorkbench(async (page) => {
      const before = await inTheMiddle(page)
      await button(page, '停止').click()
      await page.getByText(/^没有做 · /).waitFor()
      const { record } = await saved(page)
      expect(record.stopped).toBe(true)
      expect(record.counts['not-run']).toBeGreaterThan(40)
      expect(await layout(page)).toEqual(before)
      await leave(page)
    })
  })

  test('when its page is left', async () => {
    await inWorkbench(async (page) => {
      const before = await inTheMiddle(page)
      await leave(page)
      await until(() => layout(page), (now) => JSON.stringify(now) === JSON.stringify(before))
    })
  })
})
