/** Check: a target (目标值) asks for less than the base value (基期值) has already. */
import { print } from '../notation'
import { defineCheck, nameOf, placeOf, quoted } from './define'
import type { LintDraft } from './finding'
import { easierParts, goesAgainst, isRunningTotal } from './values'

type Data = { name: string; components: string[]; base: string; from: string; target: string; columns: string[]; lower: boolean }

export const targetEasierThanBase = defineCheck<Data>({
  id: 'target-easier-than-base',
  severity: 'warning',
  basis: {
    'zh-CN': '目标一般不低于已经达到的水平（反向指标不高于）；更宽松的，要么是底线要求，要么是写错了。',
    en: 'A target asks at least for what is reached already; an easier one is a floor, or a mistake.',
  },
  message: {
    'zh-CN': (d) => `${quoted(d.name)}${d.components.length > 0 ? `（${d.components.join('、')}）` : ''}的目标 ${d.target}（${d.columns.join('、')}）比${quoted(d.from)}栏的 ${d.base} 宽松（${d.lower ? '反向指标，越低越好' : '正向指标，越高越好'}）。请对照原文核对；有意设为底线的，请写明原因。`,
    en: (d) => `The target ${d.target} of ${quoted(d.name)}${d.components.length > 0 ? ` (${d.components.join(', ')})` : ''} (${d.columns.join(', ')}) is easier than ${d.base} in column ${quoted(d.from)} (${d.lower ? 'lower' : 'higher'} is better). Check it against the document; if it is meant as a floor, say why.`,
  },
  example: { name: '失业率', components: [], base: '1.3', from: '2001', target: '<3', columns: ['2002', '2003'], lower: true },
  check: ({ rows }) => rows.flatMap((row): LintDraft<Data>[] => {
    // What is built anew each year may become less: 新增 500 after 新增 800.
    if (isRunningTotal(row) || goesAgainst(row) || /^(?:年度)?(?:新增|新建|净增|新改)/u.test(row.name.bareName)) return []
    const base = row.bases.findLast(({ column, reading }) =>
      (reading.kind === 'quantity' || reading.kind === 'components') && row.targets.every((target) => column.period < target.column.period))
    if (!base) return []
    const easier = row.targets.flatMap((cell) => {
      const labels = easierParts(cell, base, row)
      return labels.length > 0 ? [{ cell, labels }] : []
    })
    const [first] = easier
    if (!first) return []
    const components = [...new Set(easier.flatMap(({ labels }) => labels.filter((label) => label !== null)))]
    const data = {
      name: nameOf(row), components, base: print(base.reading), from: base.column.key, target: print(first.cell.reading),
      columns: easier.map(({ cell }) => cell.column.key), lower: row.measure?.direction === 'lower',
    }
    return [{ places: [placeOf(row, first.cell), placeOf(row, base)], data }]
  }),
})
