/** What the tests of the add-ins do with a published plan: read, corrected, used, linted and compared, whichever page plays the host. */
import { alignWords, paneWords, planPagesWords, planSheetWords, readPageWords } from '../../src/messages'
import { p, tbl, tr, word } from '../documents/word'
import type { Pane } from './addin'

const read = readPageWords['zh-CN']
const plans = planPagesWords['zh-CN']
const { common, template } = paneWords['zh-CN']

/** The sheets that the pages write. */
export const written = [planSheetWords['zh-CN'].sheetName, plans.lint.sheetName, alignWords['zh-CN'].sheetName]

export const title = '桐庐县公共服务“七优享”工程实施方案（2024—2027年）'
/** One figure is misread. */
export const cells = [
  ['序号', '领域', '指标名称', '2023年', '2025年', '2027年', '责任单位'],
  ['1', '幼有善育', '★每千人口托位数（个）', '3.8', '4.5', '≥5.0', '县卫健局'],
  ['2', '幼有善育', '普惠托位占比（%）', '60', '8O', '≥90', '县卫健局'],
  ['3', '学有优教', '乡村戏台覆盖率（%）', '88', '93', '≥86', '县教育局'],
]
export const lines = [title, '桐政发〔2024〕9号', '桐庐县人民政府', '2024年3月15日']
export const document = word([...lines.map(p), tbl(...cells.map((row) => tr(...row)))].join(''))

export const button = (pane: Pane, name: string) => pane.getByRole('button', { name, exact: true })

export async function openReadPage(pane: Pane): Promise<void> {
  await button(pane, plans.read.open).first().click()
  await pane.getByRole('heading', { name: read.title }).waitFor()
}

/** Answers the only doubt of the document that is open. */
export async function correctFigure(pane: Pane): Promise<void> {
  await pane.getByText(read.rows.progress(1, 1)).waitFor()
  const figure = pane.getByRole('textbox', { name: read.columns.column('2025年', read.columns.roles.target) })
  await figure.fill('80')
  await figure.press('Enter')
  await pane.getByText(read.rows.progress(0, 1)).waitFor()
}

/** Writes the corrected plan as a sheet, reads that sheet again, and uses its plan. */
export async function useBySheet(pane: Pane): Promise<void> {
  await button(pane, read.use.sheet).click()
  await pane.getByText(read.use.written(written[0]!)).first().waitFor()
  await button(pane, read.source.another).click()
  await button(pane, read.source.selection).click()
  await pane.getByText(read.plans.hint).waitFor()
  await button(pane, read.plans.use).click()
  await pane.getByRole('tabpanel').getByRole('heading', { name: title }).waitFor()
}

/** Lints the plan in use and compares it with another; both become sheets. */
export async function lintAndCompare(pane: Pane): Promise<void> {
  await button(pane, plans.lint.open).click()
  await pane.getByRole('listitem').filter({ hasText: '“乡村戏台覆盖率”' }).first().waitFor()
  await button(pane, plans.writeSheet).click()
  await pane.getByText(template.written([written[1]!])).first().waitFor()
  await button(pane, common.back).click()
  await button(pane, plans.align.open).click()
  await pane.getByRole('checkbox', { name: /龙泉市/ }).first().click()
  await pane.getByRole('list', { name: plans.align.lines }).getByRole('listitem').filter({ hasText: '托位' }).first().waitFor()
  await button(pane, plans.writeSheet).click()
  await pane.getByText(template.written([written[2]!])).first().waitFor()
}
