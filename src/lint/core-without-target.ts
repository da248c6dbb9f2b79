/** Check: a core indicator (核心指标) has no target for any year. */
import { defineCheck, nameOf, placeOf, placeOfName, quoted } from './define'
import type { LintDraft } from './finding'

type Data = { name: string; columns: string[]; base: string | null }

export const coreWithoutTarget = defineCheck<Data>({
  id: 'core-without-target',
  severity: 'warning',
  basis: {
    'zh-CN': '核心指标是考核的重点，至少一个年度要有目标值。',
    en: 'A core indicator is what a plan is held to: at least one year has a target.',
  },
  message: {
    'zh-CN': (d) => `核心指标${quoted(d.name)}在各栏（${d.columns.join('、')}）都没有目标值${d.base === null ? '' : `，只有基期值 ${d.base}`}。请补上目标；确实不设目标的，请说明，并考虑不再标为核心指标。`,
    en: (d) => `The core indicator ${quoted(d.name)} has no target in any column (${d.columns.join(', ')})${d.base === null ? '' : `, only the base value ${d.base}`}. Add a target; if there is none, say why, and consider taking the core mark away.`,
  },
  example: { name: '新增学位数', columns: ['2002', '2003'], base: '2920' },
  check: ({ rows }) => rows.flatMap((row): LintDraft<Data>[] => {
    const targets = [...row.targets, ...row.totals]
    const [first] = targets
    if (!(row.indicator.core || row.name.core) || row.measure?.kind === 'milestone' || !first) return []
    if (!targets.every(({ reading }) => ['empty', 'not-applicable', 'none'].includes(reading.kind))) return []
    const base = row.bases.findLast(({ reading }) => reading.kind === 'quantity' || reading.kind === 'components')
    const data = { name: nameOf(row), columns: targets.map(({ column }) => column.key), base: base?.text ?? null }
    return [{ places: [placeOf(row, first), base ? placeOf(row, base) : placeOfName(row)], data }]
  }),
})
