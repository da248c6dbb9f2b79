/** What a document says of itself: title, number, issuer, date, region and years. */
import type { Region } from '../../model'
import type { SourceBlock } from '../document'
import { documentNumber, labelled, linesOf, type Fact, type Line } from './lines'
import { regionsIn } from './regions'
import { simplify } from '../text/script'
import { issuedOf } from './signature'
import { titleOf } from './title'
import { yearsIn, type Years } from '../text/years'

export interface DocumentFacts {
  /** The document's own title, not that of the notice by which it was issued. */
  title: Fact<string> | null
  /** 发文字号, 某政办发〔年〕号. */
  documentNumber: Fact<string> | null
  /** The signature, or 发布机构 where nobody signed. */
  issuer: Fact<string> | null
  /** 成文日期 where stated, otherwise the date of the signature, ISO. */
  date: Fact<string> | null
  /** Regions by their GB/T 2260 names, the likeliest first. */
  regions: Fact<Region>[]
  /** Years that the document covers by its title. */
  years: Fact<Years> | null
}

/** Reads the facts from the paragraphs, and from tables of them that stand above the text. */
export function factsOf(blocks: readonly SourceBlock[], regions: Readonly<Record<string, string>>): DocumentFacts {
  const lines = linesOf(blocks)
  const title = titleOf(lines)
  const { issuer, date } = issuedOf(lines, title)
  return {
    title, issuer, date,
    documentNumber: numberOf(lines),
    regions: regionsIn([title, issuer, ...lines.slice(0, 30).map(({ text, place }) => ({ value: text, place }))], regions),
    years: title && yearsOf(title, date),
  }
}

/** The years in the title; a government's report without one speaks of the year in which it was given. */
function yearsOf(title: Fact<string>, date: Fact<string> | null): Fact<Years> | null {
  const named = yearsIn(title.value)
  if (named) return { value: named, place: title.place }
  const given = date && /工作报告$/u.test(simplify(title.value)) ? Number(date.value.slice(0, 4)) : null
  return given === null ? null : { value: { from: given, to: given }, place: date!.place }
}

/** A number that stands by itself or behind its label; one in running text is another document's. */
function numberOf(lines: readonly Line[]): Fact<string> | null {
  const read = (text: string) => {
    const found = documentNumber.exec(simplify(text))
    return found?.index === 0 ? text.slice(0, found[0].length) : null
  }
  const stated = labelled(lines, /^(?:发文字号|文号|文件编号|发文号)/u, read)
  if (stated) return stated
  const alone = lines.find(({ text }) => text.length <= 40 && read(text) === text)
  return alone ? { value: alone.text, place: alone.place } : null
}

