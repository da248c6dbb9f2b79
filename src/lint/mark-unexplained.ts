/** Check: a mark of the table (★, 〔 〕) is explained nowhere. */
import { defineCheck, nameOf, placeOf, placeOfName, quoted } from './define'
import type { LintDraft, LintPlace } from './finding'
import { bearsStar, bracketed, explains, markText, type Mark } from './marks'
import type { LintSubject } from './subject'

type Data = { mark: string; name: string; rows: number }

export const markUnexplained = defineCheck<Data>({
  id: 'mark-unexplained',
  severity: 'info',
  basis: {
    'zh-CN': '表中的★、〔〕等标记要在表注中说明含义。',
    en: 'Marks such as ★ and 〔〕 are explained in a note under the table.',
  },
  message: {
    'zh-CN': (d) => `表中有 ${d.rows} 行用了标记“${d.mark}”（如${quoted(d.name)}），表注没有说明含义。请加一条注，如“★为核心指标”“〔〕内为五年累计数”。`,
    en: (d) => `${d.rows} rows bear the mark “${d.mark}” (such as ${quoted(d.name)}), which no note explains. Add a note that says what it means.`,
  },
  example: { mark: '★', name: '入园率', rows: 5 },
  check: (subject) => [
    ...unexplained(subject, 'core', subject.rows.filter(bearsStar).map((row) => ({ name: nameOf(row), place: placeOfName(row) }))),
    ...unexplained(subject, 'brackets', subject.rows.flatMap((row) => {
      const cell = bracketed(row)
      return cell ? [{ name: nameOf(row), place: placeOf(row, cell) }] : []
    })),
  ],
})

function unexplained({ plan, paragraphs }: LintSubject, mark: Mark, rows: readonly { name: string; place: LintPlace }[]): LintDraft<Data>[] {
  const [first] = rows
  if (!first || [...plan.notes, ...paragraphs.map(({ text }) => text)].some((text) => explains(text, mark))) return []
  return [{ places: [first.place], data: { mark: markText[mark], name: first.name, rows: rows.length } }]
}
