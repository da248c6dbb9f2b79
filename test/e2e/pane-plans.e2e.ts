/** Plans of one's own in the pane: loaded, kept, linted, compared and removed. */
import type { Page } from 'playwright-core'
import { createXlsx } from '../../src/hosts/xlsx'
import { alignWords, lintWords, paneWords, planPagesWords, severityWords } from '../../src/messages'
import { withPlans, type PlanFile } from '../../src/model'
import { addPlanSheet } from '../../src/plans'
import { writeTemplate } from '../../src/tasks'
import { seedLibrary } from '../support/library'
import { ownPlan, ownSource } from '../support/own-plan'
import { barriers, onlooker, settled } from './flaws'
import { builtSite } from './harness'
import { button, focused, front, openFile, ready, step, withoutGrid } from './workbench'

jest.setTimeout(180_000)

const site = builtSite('workbench')
const zh = planPagesWords['zh-CN']
const { common, template } = paneWords['zh-CN']
const { id, title } = ownPlan()

/** A workbook with the plan on a sheet. */
async function planWorkbook(change: Partial<PlanFile> = {}): Promise<Buffer> {
  const workbook = createXlsx()
  await workbook.apply(await addPlanSheet(workbook, ownPlan(change), seedLibrary(), { language: 'zh-CN' }))
  return Buffer.from(workbook.save())
}

/** A workbook with a template of the plan. */
async function templateWorkbook(): Promise<Buffer> {
  const workbook = createXlsx()
  await writeTemplate(workbook, withPlans(seedLibrary(), [ownSource()]), { plan: id, period: '2025' })
  return Buffer.from(workbook.save())
}

/** Plans that an earlier visit has kept. */
const kept = (...plans: readonly unknown[]) => ({ 'duibiao.plans': JSON.stringify(plans) })
/** One of them, which was chosen. */
const chosen = { ...kept(ownSource()), 'duibiao.plan': id }
/** A page that shows it. */
const withOwn = site.share(ready, { remembered: chosen, prepare: (page) => page.context().grantPermissions(['clipboard-read', 'clipboard-write']) })

const picker = (page: Page) => page.getByRole('combobox', { name: '选择规划' })
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor()

test('a plan of the open workbook is loaded, survives a reload, and is gone once removed', async () => {
  await site.visit(async (page) => {
    await ready(page)
    await openFile(page, '规划.xlsx', await planWorkbook())
    await page.getByText('已打开 规划.xlsx').first().waitFor()
    await step(page, /^规划$/).click()
    await page.getByText(zh.inWorkbook.found(title)).waitFor()
    await button(page, zh.inWorkbook.load).click()
    await heading(page, title)
    expect(await page.getByText(zh.inWorkbook.found(title)).count()).toBe(0)
    expect(await focused(page)).toBe('规划')

    // What follows is done in the pane alone.
    await withoutGrid(page)
    await page.reload()
    await heading(page, title)
    await page.getByText(zh.own.note).waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, zh.own.export).click()])
    expect(download.suggestedFilename()).toBe(`${id}.json`)
    await page.getByText(zh.own.exported(`${id}.json`)).first().waitFor()

    await button(page, zh.own.remove).click()
    await button(page, common.cancel).click()
    await heading(page, title)
    await button(page, zh.own.remove).click()
    await page.getByRole('alertdialog').getByRole('button', { name: zh.own.remove }).click()
    await page.getByRole('heading', { name: title, exact: true }).waitFor({ state: 'detached' })
    expect(await picker(page).inputValue()).not.toBe('')
    await page.reload()
    await picker(page).click()
    expect(await page.getByRole('listbox').innerText()).not.toContain(title)
  })
})

test('a sheet whose plan is unknown is checked as soon as the plan is there, also by another window', async () => {
  await site.visit(async (page) => {
    await ready(page)
    await openFile(page, '填报.xlsx', await templateWorkbook())
    await page.getByText('没有这个规划').waitFor()
    const other = await page.context().newPage()
    await other.goto(`${page.url()}licenses.md`)
    await other.evaluate((entries) => localStorage.setItem('duibiao.plans', JSON.stringify(entries)), [ownSource()])
    await page.getByText('还没有填报').waitFor()
    expect(await page.getByText('没有这个规划').count()).toBe(0)
    await other.close()
  })
})

test('a plan that can\'t be loaded is told once and stays where it is kept', async () => {
  await site.visit(async (page) => {
    page.setDefaultTimeout(20_000)
    await page.getByText(zh.own.leftOut(1)).waitFor()
    await page.locator('[role=tabpanel]').getByRole('button', { name: common.dismiss }).click()
    await page.reload()
    await picker(page).click()
    await page.getByRole('option', { name: title }).getByText(zh.own.mark).waitFor()
    expect(await page.getByText(zh.own.leftOut(1)).count()).toBe(0)
    expect(await page.evaluate(() => localStorage.getItem('duibiao.plans'))).toContain('坏.json')
  }, { remembered: kept(ownSource(), { file: '坏.json', json: { id: 1 } }), prepare: withoutGrid })
})

test('a plan is linted with its places side by side, and the list becomes a sheet', async () => {
  await withOwn(async (page) => {
    await button(page, zh.lint.open).click()
    await heading(page, zh.lint.title)
    const warnings = page.getByRole('region', { name: severityWords['zh-CN'].warning.name })
    const easier = warnings.getByRole('listitem').filter({ hasText: '“普惠托位占比”' }).first()
    expect(await easier.getByRole('list', { name: zh.lint.places }).getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('60'), expect.stringContaining('62'),
    ])
    await page.getByText(/金华市《/).first().waitFor()

    await page.getByRole('searchbox', { name: zh.lint.search }).fill('没有这样的话')
    await page.getByText(zh.lint.nothingFound, { exact: true }).waitFor()
    await button(page, common.clearFilters).click()
    await warnings.waitFor()

    await button(page, zh.writeSheet).click()
    await page.getByText(template.written([zh.lint.sheetName])).first().waitFor()
    const { name, values } = await front(page)
    expect([name, values[1]![0]]).toEqual([zh.lint.sheetName, lintWords['zh-CN'].title(title, id)])
    expect(values.flat().some((value) => typeof value === 'string' && value.includes('“普惠托位占比”'))).toBe(true)

    await button(page, zh.lint.copy).click()
    await button(page, zh.copy.copied).waitFor()
    await button(page, common.back).click()
    expect(await focused(page)).toBe(zh.lint.open)
  })
})

test('plans are compared in the pane and as a sheet, which is only written over when one agrees', async () => {
  await withOwn(async (page) => {
    await button(page, zh.align.open).click()
    await page.getByText(zh.align.few(1)).waitFor()
    await page.getByRole('checkbox', { name: /金华市.*十四五/s }).last().click()
    const line = page.getByRole('list', { name: zh.align.lines }).getByRole('listitem').filter({ hasText: '托位数' }).first()
    await line.getByText('▽4.2').waitFor()
    await line.getByText('▽较宽', { exact: true }).waitFor()
    await page.getByText(/^仅 A 有/).click()
    await page.getByText('阅览室数量').first().waitFor()

    const sheet = alignWords['zh-CN'].sheetName
    await button(page, zh.writeSheet).click()
    await page.getByText(template.written([sheet])).first().waitFor()
    expect((await front(page)).name).toBe(sheet)
    await button(page, zh.writeSheet).click()
    await page.getByRole('alertdialog').getByText(sheet).waitFor()
    await button(page, common.cancel).click()
    await button(page, zh.writeSheet).click()
    await button(page, template.replace).click()
    await page.getByText(template.written([sheet])).first().waitFor()

    // What was chosen stays while one is elsewhere.
    await button(page, common.back).click()
    await button(page, zh.align.open).click()
    await line.getByText('▽4.2').waitFor()
  })
})

test.each(['zh-CN', 'en'] as const)('nothing is cut off and nobody is shut out, in %s', async (language) => {
  const own = planPagesWords[language]
  const { back } = paneWords[language].common
  await site.visit(async (page) => {
    page.setDefaultTimeout(20_000)
    const { look, flaws } = onlooker(page, `plans-${language}`, [[340, 'light'], [900, 'dark']])
    await button(page, own.own.remove).waitFor()
    await look('plan')
    await button(page, own.own.remove).click()
    await page.getByRole('alertdialog').waitFor()
    await look('removing')
    await button(page, paneWords[language].common.cancel).click()
    await button(page, own.lint.open).click()
    await page.getByRole('list', { name: own.lint.places }).first().waitFor()
    await look('lint')
    await button(page, back).click()
    await button(page, own.align.open).click()
    await page.getByText(own.align.few(1)).waitFor()
    await look('nothing to compare')
    for (const box of await page.getByRole('checkbox').all()) if (await box.isEnabled() && !await box.isChecked()) await box.click()
    await page.getByRole('list', { name: own.align.lines }).waitFor()
    for (const summary of await page.locator('#pane summary').all()) if (await summary.isVisible()) await summary.click()
    await look('compared')
    // As wide as a pane can be drawn in an office program.
    await page.addStyleTag({ content: 'body { grid-template: minmax(0, 1fr) / minmax(0, 1fr) !important } #grid { display: none !important }' })
    await page.setViewportSize({ width: 900, height: 900 })
    await page.getByRole('table').waitFor()
    await settled(page)
    expect(await barriers(page)).toEqual([])
    expect(flaws).toEqual({})
  }, { remembered: { ...chosen, ...kept(ownSource(), { file: '坏.json', json: {} }), 'duibiao.language': language }, prepare: withoutGrid })
})
