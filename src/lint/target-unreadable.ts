/** Check: a target cell can't be read, so nothing can be judged by it. */
import { echo, type ReadingOf } from '../notation'
import { defineCheck, nameOf, placeOf, placeOfName, quoted } from './define'
import type { LintDraft } from './finding'

type Data = { name: string; column: string; text: string; reason: ReadingOf<'unreadable'>['reason']; from: number; to: number }

const reading = ({ text, reason, from, to }: Data): ReadingOf<'unreadable'> => ({ kind: 'unreadable', text, reason, at: { from, to } })

export const targetUnreadable = defineCheck<Data>({
  id: 'target-unreadable',
  severity: 'error',
  basis: {
    'zh-CN': '目标值要能按记法读懂；读不懂的不猜，实际完成值也就无法判定。',
    en: 'A target has to be readable; what is not is never guessed, and no actual can be held against it.',
  },
  message: {
    'zh-CN': (d) => `${quoted(d.name)}在${quoted(d.column)}栏的目标${quoted(d.text)}读不懂：${echo(reading(d), 'zh-CN')}。请对照原文改写目标值。`,
    en: (d) => `The target ${quoted(d.text)} of ${quoted(d.name)} in column ${quoted(d.column)} can't be read: ${echo(reading(d), 'en')}. Write it as the document means it.`,
  },
  example: { name: '入园率', column: '2002', text: '9O', reason: 'unexpected', from: 1, to: 2 },
  check: ({ rows }) => rows.flatMap((row) => [...row.targets, ...row.totals].flatMap((cell): LintDraft<Data>[] => {
    const { reading: read, column, text } = cell
    if (read.kind !== 'unreadable') return []
    const data = { name: nameOf(row), column: column.key, text, reason: read.reason, ...read.at }
    return [{ places: [placeOf(row, cell), placeOfName(row)], data }]
  })),
})
