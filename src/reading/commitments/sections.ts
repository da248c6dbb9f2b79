/** The sections of a document: which stretch of text belongs to which domain (领域), which units (单位) answer for it, and by when. */
import type { Steps } from '../../model'
import type { Span } from '../../notation'
import type { SourceDocument } from '../document'
import { answerableIn } from './answerable'
import { domainOf, headingsIn, noSection, type Heading, type Section } from './headings'
import { yearsIntroduced } from './lead-ins'
import type { Line, Passage } from './passages'
import { piecesOf } from './pieces'
import { textsOf, type Texts } from './sentences'
import type { ListedCell } from './task-cells'

/** A stretch of a paragraph under one heading, or a cell of a list of tasks. */
export interface Stretch {
  /** The whole paragraph. */
  texts: Texts
  /** Where in it the stretch stands, heading included. */
  span: Span
  /** The lines that the paragraph is made of. */
  lines: readonly Line[]
  domain: string | null
  leadUnits: string[]
  responsibleUnits: string[]
  /** What has been achieved, problems, circumstances: figures there promise nothing. */
  background: boolean
  /** The year that the section's heading or the line above its list names; null for none. */
  year: number | null
  /** 完成时限 of its own, as printed, or ''. */
  due: string
  /** Of a cell in a list of tasks: what its row is called (项目名称), or ''; null in running text. */
  topic: string | null
}

/** What is found of a document's sections. */
export interface FoundSections {
  /** The stretches of its paragraphs in order, and the cells of its lists of tasks. */
  stretches: Stretch[]
  /** The one year that all headings name, and lines that introduce lists (2030年,办好以下实事:); null where they name several or none. */
  year: number | null
}

/** Finds the sections of a document. */
export function* findingSections(document: SourceDocument): Steps<FoundSections> {
  const sections = new Sections()
  const pieces = piecesOf(document)
  for (const [at, piece] of pieces.entries()) {
    yield at / pieces.length
    if ('cells' in piece) sections.addCells(piece.cells)
    else sections.addPassage(piece)
  }
  const [year] = sections.years
  return { stretches: sections.stretches, year: year !== undefined && sections.years.size === 1 ? year : null }
}

/** Walks through a document and keeps the section in which it is. */
class Sections {
  readonly stretches: (Stretch & { item: number; alone: boolean })[] = []
  readonly years = new Set<number>()
  private first: Section = noSection
  private second: Section = noSection
  private leadUnits: string[] = []
  /** Counts headings and numbered items: stretches of one item belong together. */
  private item = 0
  /** The level of the latest heading. */
  private level = 1
  /** The year that a line above a list states, and the level of the headings in the list. */
  private list: { year: number; level: number | null } | null = null
  private yearBefore: number | null = null
  /** The line before is the number of a block (01). */
  private block = false

  addCells(cells: readonly ListedCell[]): void {
    this.item++
    for (const { texts, span, place, topic, due, domain, ...units } of cells) {
      this.add({
        texts, span, lines: [{ from: 0, place }], topic, due, responsibleUnits: units.responsibleUnits,
        leadUnits: units.leadUnits.length > 0 ? units.leadUnits : this.leadUnits, alone: false,
      }, domain)
    }
  }

  addPassage({ text, lines }: Passage): void {
    if (isRow(text) || text.trim() === '') return
    const texts = textsOf(text)
    if (this.block && isBlockTitle(text)) this.enter({ ...noSection, level: 2, at: 0, title: text.trim() })
    this.block = /^\s*0[0-9]\s*$/u.test(texts.canonical)
    const introduced = yearsIntroduced(texts, this.yearBefore)
    for (const { heading, span } of cut(texts)) {
      if (heading) this.enter(heading)
      const own = answerableIn(text.slice(span.from, span.to))
      const ofSection = own.alone ? this.level < 3 : heading !== null && heading.level < 3
      if (own.lead.length > 0 && ofSection) this.leadUnits = own.lead
      if (own.alone) this.answer(own.lead, own.responsible, own.due)
      this.add({
        texts, span, lines, topic: null, due: own.due, responsibleUnits: own.responsible, alone: own.alone,
        leadUnits: [own.lead, own.task, this.leadUnits].find((units) => units.length > 0) ?? [],
      }, null, introduced.own)
    }
    if (introduced.below !== null) this.list = { year: introduced.below, level: null }
    if (introduced.below !== null && /^\s*20[0-9]{2}年/u.test(texts.canonical)) this.years.add(introduced.below)
    this.yearBefore = introduced.latest
  }

  private enter(heading: Heading): void {
    this.item++
    this.level = heading.level
    if (heading.year !== null && !heading.background) this.years.add(heading.year)
    if (this.list && heading.level < (this.list.level ??= heading.level)) this.list = null
    if (heading.level < 3) this.leadUnits = []
    if (heading.level === 1) [this.first, this.second] = [heading, noSection]
    else if (heading.level === 2) this.second = heading
  }

  /** A line that says nothing else closes what stands above it, up to the next such line or the beginning of the item. */
  private answer(lead: string[], responsible: string[], due: string): void {
    let at = this.stretches.length - 1
    while (this.stretches[at]?.item === this.item && this.stretches[at]!.alone) at--
    for (; this.stretches[at]?.item === this.item && !this.stretches[at]!.alone; at--) {
      const stretch = this.stretches[at]!
      if (lead.length > 0) stretch.leadUnits = lead
      if (stretch.responsibleUnits.length === 0) stretch.responsibleUnits = responsible
      stretch.due ||= due
    }
  }

  private add(stretch: Omit<Stretch, 'domain' | 'background' | 'year'> & { alone: boolean }, domain: string | null, year: number | null = null): void {
    const { first, second, item, list } = this
    this.stretches.push({
      ...stretch, item, domain: domain ?? domainOf(first.title, second.title), year: year ?? second.year ?? first.year ?? list?.year ?? null,
      background: first.background || second.background,
    })
  }
}

/** A row of a table whose cells only spaces keep apart. */
function isRow(text: string): boolean {
  return !/[,，。；;：:]/u.test(text) && (/\s(?:预期性|约束性)\s*$/u.test(text) || text.trim().split(/\s+/u).filter((cell) => /^[≥≤＜＞<>]?[0-9.]+%?$/u.test(cell)).length >= 3)
}

/** The line below the number of a block: what the block is about. */
function isBlockTitle(text: string): boolean {
  return text.trim().length <= 20 && !/[0-9。，；：,;:]/u.test(text)
}

/** Cuts a paragraph before each heading in it. */
function cut(texts: Texts): { heading: Heading | null; span: Span }[] {
  const text = texts.canonical
  const headings = headingsIn(texts)
  const starts = headings[0]?.at === 0 ? headings : [null, ...headings]
  return starts.map((heading, index) => ({ heading, span: { from: heading?.at ?? 0, to: starts[index + 1]?.at ?? text.length } }))
    .filter(({ span }) => text.slice(span.from, span.to).trim() !== '')
}
