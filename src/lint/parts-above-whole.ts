/** Check: what is a part (其中) is more than the whole, in a sentence, in rows of a table, or between measures of which one is part of the other. */
import type Big from 'big.js'
import { sameNature } from '../notation'
import { defineCheck, nameOf, placeOf, quoted } from './define'
import type { LintDraft } from './finding'
import type { LintRow, LintSubject } from './subject'
import { amountOf, figuresIn, isShare, sentences, type Figure, type Sentence } from './text'
import { inUnit, valueOf } from './values'

type Data = { parts: string[]; whole: string; name: string | null; of: string | null }

export const partsAboveWhole = defineCheck<Data>({
  id: 'parts-above-whole',
  severity: 'error',
  basis: {
    'zh-CN': '“其中”是总数的一部分，单项和各并列项之和都不能大于总数。',
    en: 'What is “of which” is a part: neither one of them nor several listed side by side can be more than the whole.',
  },
  message: {
    'zh-CN': (d) => `${d.name === null ? '' : `${quoted(d.name)}的 `}${d.parts.join(' + ')} 是 ${d.of === null ? '' : `${quoted(d.of)}的 `}${d.whole} 的一部分，却大于它。请核对两个数和单位。`,
    en: (d) => `${d.parts.join(' + ')}${d.name === null ? '' : ` (${quoted(d.name)})`} is a part of ${d.whole}${d.of === null ? '' : ` (${quoted(d.of)})`}, but is more. Check both figures and their units.`,
  },
  example: { parts: ['270个'], whole: '250个', name: null, of: null },
  check: (subject) => [...inTable(subject), ...inText(subject)],
})

function inTable({ rows }: LintSubject): LintDraft<Data>[] {
  let whole: LintRow | null = null
  const pairs: { part: LintRow; whole: LintRow }[] = []
  for (const row of rows) {
    if (!row.name.ofWhich) whole = row
    else if (whole) pairs.push({ part: row, whole })
    const of = row.measure?.partOf
    const other = of === undefined ? undefined : rows.find((candidate) => candidate.measure?.id === of)
    if (other) pairs.push({ part: row, whole: other })
  }
  return pairs.flatMap(({ part, whole: row }) => {
    const [own, unit] = [part.unitOfMeasure, row.unitOfMeasure]
    // A share of beds is no part of a number of beds; and a share of one thing may well be above that of another.
    if (own === null || unit === null || !sameNature(own, unit) || (/[%‰]/u.test(own) && part.name.ofWhich)) return []
    return part.targets.flatMap((cell): LintDraft<Data>[] => {
      const other = row.targets.find(({ column }) => column.key === cell.column.key)
      const value = valueOf(cell, own)
      const all = other ? valueOf(other, unit) : null
      const more = value && all && inUnit(value, own, unit)?.gt(all)
      if (!more) return []
      return [{ places: [placeOf(part, cell), placeOf(row, other!)], data: { parts: [`${cell.text}${own}`], whole: `${other!.text}${unit}`, name: nameOf(part), of: nameOf(row) } }]
    })
  })
}

function inText({ paragraphs }: LintSubject): LintDraft<Data>[] {
  return paragraphs.flatMap(({ place, text }) => sentences(text).flatMap((sentence): LintDraft<Data>[] => {
    const found = exceeding(figuresIn(sentence))
    if (!found) return []
    const data = { parts: found.parts.map((figure) => printed(sentence, figure)), whole: printed(sentence, found.whole), name: null, of: null }
    return [{ places: [{ kind: 'document', place, text: sentence.text }], data }]
  }))
}

/** The first whole of a sentence that the parts listed behind 其中 exceed. */
function exceeding(figures: readonly Figure[]): { parts: Figure[]; whole: Figure } | null {
  for (const [index, first] of figures.entries()) {
    const whole = figures[index - 1]
    if (!whole || !/^\s*(?:以上)?\s*[,;(]?\s*其中/u.test(first.between) || !counts(whole)) continue
    const all = amountOf(whole, whole.unit)!
    const parts: Figure[] = []
    let sum: Big | null = null
    for (const figure of figures.slice(index)) {
      // What years have is added up by another check.
      if (/20[0-9]{2}年/u.test(figure.between)) break
      const listed = figure === first || /^、/u.test(figure.between)
      const amount = listed && counts(figure) ? amountOf(figure, whole.unit) : null
      if (!amount) break
      sum = sum ? sum.plus(amount) : amount
      parts.push(figure)
    }
    if (sum?.gt(all)) return { parts, whole }
  }
  return null
}

/** A number of things, neither a share, nor so many of one thing for one of another, nor a difference to another year. */
function counts(figure: Figure): boolean {
  return !isShare(figure) && !figure.unit.includes('/') && !figure.vague && !/每|人均|平均|[较比]|增加|提高|提升|减少|下降|增长/u.test(figure.before)
}

function printed({ text }: Sentence, { at }: Figure): string {
  return text.slice(at.from, at.to)
}
