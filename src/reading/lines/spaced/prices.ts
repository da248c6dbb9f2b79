/** What it costs that neighbouring pieces of a line are one cell, or two. */
import type { ColumnKind } from '../../text/fit'
import { lookAt } from '../../text/look'
import { wideGap, type Piece } from './pieces'

const price = { acrossWide: 4, cutNarrow: 2, free: 0.2, mixed: 0.4, words: 1.2, figures: 6 } as const

/** What it costs that a piece goes on in the same cell; where columns are `wide` apart, a narrow gap is no sign of another cell. */
export function joinPrice(kind: ColumnKind, before: string, { text, gap }: Piece, wide: boolean): number {
  if (gap >= wideGap) return isSpelled(kind, before, text) ? price.mixed : price.acrossWide
  return wide ? 0 : narrowPrice(kind, before, text)
}

/** What it costs that a cell begins at a piece. */
export function cutPrice({ gap }: Piece, wide: boolean): number {
  return wide && gap > 0 && gap < wideGap ? price.cutNarrow : 0
}

function narrowPrice(kind: ColumnKind, before: string, text: string): number {
  if (isSpelled(kind, before, text)) return price.free
  if (/[、，,;；（(〔[<>≥≤＜＞/／]$/u.test(before) || /^[、，,;；）)〕\]]/u.test(text)) return price.free
  if (isFigure(before) && isFigure(text)) return price.figures
  switch (kind) {
    case 'office': return lookAt(before).office === 2 && lookAt(text).office === 2 ? price.mixed : price.words
    case 'unit': return price.mixed
    // A space between letters and figures (每千人口拥有 3 岁以下) is no more than a habit of typesetting.
    case 'name': case 'sub': return isHan(before.at(-1)!) === isHan(text[0]!) ? price.words : price.mixed
    default: return price.words
  }
}

/** Letters set apart for looks: 幼 有 善 育, 约 束 性. */
function isSpelled(kind: ColumnKind, before: string, text: string): boolean {
  return (kind === 'domain' || kind === 'attribute') && before.length <= 2 && text.length <= 2 && isHan(before[0]!) && isHan(text[0]!)
}

function isFigure(text: string): boolean {
  return lookAt(text).value === 'figure'
}

function isHan(character: string): boolean {
  return /\p{Script=Han}/u.test(character)
}
