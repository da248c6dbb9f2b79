/** Check: a note explains a mark (★, 〔 〕) that no row of the table bears. */
import { defineCheck } from './define'
import type { LintDraft } from './finding'
import { bearsStar, bracketed, explains, markText, type Mark } from './marks'

type Data = { mark: string; note: string }

export const markAbsent = defineCheck<Data>({
  id: 'mark-absent',
  severity: 'warning',
  basis: {
    'zh-CN': '表注说明的标记应在表中出现；没有出现的，多半是转载时丢失，读的人会把五年累计数当成一年的数。',
    en: 'A mark that a note explains occurs in the table; if not, it was probably lost in copying, and totals pass for a year’s count.',
  },
  message: {
    'zh-CN': (d) => `表注“${d.note}”说明了标记“${d.mark}”，表中却没有一处用到。请对照原件，看标记是否在转载时丢失；确实不用的，删去这条注。`,
    en: (d) => `The note “${d.note}” explains the mark “${d.mark}”, which the table does not have. See in the original whether the marks were lost in copying; if there are none, take the note out.`,
  },
  example: { mark: '〔 〕', note: '注：〔 〕内为五年累计数' },
  check: ({ plan, rows }) => plan.notes.flatMap((note, index) => (['core', 'brackets'] as const).flatMap((mark: Mark): LintDraft<Data>[] => {
    const borne = mark === 'core' ? rows.some((row) => bearsStar(row) || row.indicator.core) : rows.some(bracketed)
    if (rows.length === 0 || borne || !explains(note, mark)) return []
    return [{ places: [{ kind: 'note', plan: plan.id, note: index + 1, text: note }], data: { mark: markText[mark], note } }]
  })),
})
