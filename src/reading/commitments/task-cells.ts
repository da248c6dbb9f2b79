/** The cells of lists of tasks (实事清单): what their headings and their looks say of them, and what a row says of its tasks. */
import type { Span } from '../../notation'
import type { Place } from '../document'
import { officesIn } from '../offices'
import { dueHeading, meaningOf } from '../text/heading'
import { lookAt } from '../text/look'
import { bare } from '../text/script'
import type { Texts } from './sentences'

/** A cell with running text. */
export interface ListedCell {
  place: Place
  /** The cell's text, or that of the line in which it stands. */
  texts: Texts
  /** Where in it the cell stands. */
  span: Span
  /** What the row is called (项目名称), or ''. */
  topic: string
  /** The row's deadline (完成时限), as printed, or ''. */
  due: string
  /** The row's own domain (领域), or null. */
  domain: string | null
  leadUnits: string[]
  responsibleUnits: string[]
}

/** What stands in a column; `text` is what is to be done. */
export type Kind = 'no' | 'domain' | 'name' | 'text' | 'lead' | 'office' | 'due' | 'other'

/** What was done so far is promised no more. */
const progressHeading = /进度$|进展|完成情况$|落实情况$|现状/u
const dueCell = /^(?:20[0-9]{2}年)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:年?底|末|全年|年内|年底)?(?:之?前|以前|前完成)?$/u

/** 县教育局（县财政局）below 牵头单位（责任单位）: who leads, and who else answers. */
const others = /\s*[(（]([^()（）]+)[)）]\s*$/u

/** What the other cells of a row say of its tasks. */
export function ofRow(texts: readonly string[], kinds: readonly Kind[], section: string | null): Omit<ListedCell, 'place' | 'texts' | 'span'> {
  const textsAs = (kind: Kind) => [...new Set(texts.filter((text, at) => kinds[at] === kind && text !== ''))]
  return {
    topic: textsAs('name')[0] ?? '', due: textsAs('due')[0] ?? '', domain: textsAs('domain')[0] ?? section,
    leadUnits: textsAs('lead').flatMap((text) => officesIn(text.replace(others, ''))),
    responsibleUnits: [...textsAs('lead').flatMap((text) => officesIn(others.exec(text)?.[1] ?? '')), ...textsAs('office').flatMap(officesIn)],
  }
}

/** What the heading of a column says of it, or null. */
export function headedAs(text: string): Kind | null {
  const plain = bare(text)
  if (dueHeading.test(plain)) return 'due'
  if (progressHeading.test(plain)) return 'other'
  const meaning = meaningOf(text)
  switch (meaning) {
    case 'office': return plain.startsWith('牵头') ? 'lead' : plain.startsWith('配合') ? 'other' : 'office'
    case null: case 'no': case 'domain': case 'name': return meaning
    case 'target': return 'text'
    default: return 'other'
  }
}

/** What a cell without a heading looks like. */
export function kindOf(text: string): Kind {
  const { number, office } = lookAt(text)
  return number !== null ? 'no' : office > 0 ? 'office' : dueCell.test(bare(text)) ? 'due' : 'text'
}

/** Where no column holds text, the last that is called a task says what it is. */
export function withText(kinds: readonly Kind[]): Kind[] {
  const last = kinds.includes('text') ? -1 : kinds.lastIndexOf('name')
  return kinds.map((kind, at) => at === last ? 'text' : kind)
}
