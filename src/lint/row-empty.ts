/** Check: a row has no cell at all, neither base nor target, so that it would be taken for a task. */
import { defineCheck, nameOf, placeOf, placeOfName, quoted } from './define'
import type { LintDraft } from './finding'

type Data = { name: string; columns: string[] }

export const rowEmpty = defineCheck<Data>({
  id: 'row-empty',
  severity: 'warning',
  basis: {
    'zh-CN': '基期、目标各栏都空着的一行，可能是读取时没有填入或漏填；照此制表会成为只填“完成、未完成”的任务。',
    en: 'A row without base and target may have lost its cells; a template made from it asks only whether a task is done.',
  },
  message: {
    'zh-CN': (d) => `${quoted(d.name)}各栏（${d.columns.join('、')}）都没有填写，现按任务处理，只判完成与否。请对照原文补填；确属任务的，请在目标栏写明“完成”。`,
    en: (d) => `${quoted(d.name)} has nothing in any column (${d.columns.join(', ')}) and is taken for a task that is done or not. Fill the cells in from the source; if it is a task, write “完成” as its target.`,
  },
  example: { name: '达标县创建', columns: ['2002', '2003'] },
  check: ({ rows }) => rows.flatMap((row): LintDraft<Data>[] => {
    const cells = [...row.bases, ...row.targets, ...row.totals]
    const [first] = row.targets
    // Where a plan has targets alone, a task has nothing to print.
    const isTask = row.measure?.kind === 'milestone' && row.bases.length === 0
    if (!first || isTask || cells.some(({ reading }) => reading.kind !== 'empty')) return []
    return [{ places: [placeOf(row, first), placeOfName(row)], data: { name: nameOf(row), columns: cells.map(({ column }) => column.key) } }]
  }),
})
