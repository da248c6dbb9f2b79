/** The sections of a document: which stretch of text belongs to which domain (领域) and which units (单位) answer for it. */
import type { Steps } from '../../model'
import type { Span } from '../../notation'
import { withDelimited } from '../delimited'
import type { Place, SourceDocument, SourceParagraph } from '../document'
import { yearsIn } from '../years'
import { isListed, listedIn, type ListedCell } from './listed'
import { promisedIn } from './promise'
import { clausesOf, textsOf, type Texts } from './sentences'

/** A stretch of a paragraph under one heading, or a cell of a list of tasks. */
export interface Stretch {
  /** The whole paragraph. */
  texts: Texts
  /** Where in it the stretch stands, heading included. */
  span: Span
  place: Place
  domain: string | null
  leadUnits: string[]
  responsibleUnits: string[]
  /** What has been achieved, problems, circumstances: figures there promise nothing. */
  background: boolean
  /** The year that the section's heading names, the last of several; null for none. */
  year: number | null
  /** Of a cell in a list of tasks: what its row is called (项目名称) and when it is due (完成时限), as printed or ''; null in running text. */
  row: { topic: string; due: string } | null
}

interface Section {
  title: string
  year: number | null
}

interface Heading extends Section {
  level: 1 | 2 | 3
  at: number
}

const numerals = '[一二三四五六七八九十]{1,3}'
const headingPattern = new RegExp(
  `(?:^|[\\s\\n])(?:(${numerals}、|第(?:${numerals}|[0-9]{1,2})[章编篇])|(\\(${numerals}\\)|第(?:${numerals}|[0-9]{1,2})节)|([0-9]{1,2}[.、](?![0-9])))`, 'g')
const longestTitle = 40

const backgroundTitle =
  /背景|成效|成就|回顾|现状|(?:现实|发展|工作|规划|良好)基础|面临|形势|发展环境|存在.{0,6}(?:问题|短板|不足)|主要问题|问题短板|机遇|完成情况|总结评估/u
/** Level-one titles whose sections have no domain of their own. */
const frameTitle = new RegExp([
  '总体(?:要求|思路|目标|部署)', '指导思想', '基本原则', '(?:主要|发展|工作|规划|指标)目标', '(?:目标|主要指标|工作要求|附则|附件|附录)$', '^保障',
  '保障(?:措施|机制)', '(?:实施|组织|政策|工作|要素)保障', '组织(?:实施|领导)', '规划实施', '监督评估',
].join('|'), 'u')
/** Level-one titles under which each section is a domain. */
const tasksTitle = /任务|举措|措施|领域|行动|工程|内容|重点|工作$/u

const none: Section = { title: '', year: null }

/** Finds the stretches of a document's paragraphs in order, and the cells of lists of tasks; real tables are left out. */
export function* findingStretches(document: SourceDocument): Steps<Stretch[]> {
  const stretches: (Stretch & { item: number })[] = []
  let [first, second] = [none, none]
  let leadUnits: string[] = []
  let item = 0
  const section = () => ({
    domain: domainOf(first.title, second.title), year: second.year ?? first.year,
    background: backgroundTitle.test(first.title) || backgroundTitle.test(second.title),
  })
  const pieces = piecesOf(document)
  for (const [at, block] of pieces.entries()) {
    yield at / pieces.length
    if ('cells' in block) {
      item++
      for (const { line, span, cell: { place }, topic, due, domain, ...units } of block.cells) {
        const lead = units.leadUnits.length > 0 ? units.leadUnits : leadUnits
        stretches.push({
          texts: textsOf(line), span, place, item, row: { topic, due }, ...section(), ...domain === null ? {} : { domain },
          leadUnits: lead, responsibleUnits: units.responsibleUnits,
        })
      }
      continue
    }
    const { text, place } = block
    const texts = textsOf(text)
    for (const { heading, span } of cut(texts)) {
      const own = unitsIn(text.slice(span.from, span.to))
      if (heading) item++
      if (heading && heading.level < 3) leadUnits = []
      if (heading?.level === 1) [first, second] = [heading, none]
      else if (heading?.level === 2) second = heading
      if (own.lead.length > 0 && (heading === null || heading.level < 3)) leadUnits = own.lead
      // A line of units closes the item that stands above it.
      for (let at = stretches.length - 1; own.alone && stretches[at]?.item === item && stretches[at]!.responsibleUnits.length === 0; at--) {
        if (own.lead.length > 0) stretches[at]!.leadUnits = own.lead
        stretches[at]!.responsibleUnits = own.responsible
      }
      stretches.push({
        texts, span, place, item, ...section(), row: null,
        leadUnits: [own.lead, own.task, leadUnits].find((units) => units.length > 0) ?? [], responsibleUnits: own.responsible,
      })
    }
  }
  return stretches
}

/** Paragraphs, and the cells of each list in delimited lines. */
function piecesOf({ blocks }: SourceDocument): (SourceParagraph | { cells: ListedCell[] })[] {
  return withDelimited(blocks).flatMap((standing): (SourceParagraph | { cells: ListedCell[] })[] => {
    const { block, from, to } = standing
    if (block.kind === 'paragraph') return [block]
    const inside = blocks.slice(from, to)
    const lines = inside.flatMap((one) => one.kind === 'paragraph' ? [one] : [])
    // A run of lines is made of paragraphs; anything else is a real table.
    if (lines.length < inside.length) return []
    const table = { block, from, to }
    return isListed(table) ? [{ cells: listedIn(table, blocks) }] : lines
  })
}

/** Cuts a paragraph before each heading in it: pages lose the line breaks between heading and text. */
function cut(texts: Texts): { heading: Heading | null; span: Span }[] {
  const text = texts.canonical
  const headings = headingsIn(texts)
  const starts = headings[0]?.at === 0 ? headings : [null, ...headings]
  return starts.map((heading, index) => ({ heading, span: { from: heading?.at ?? 0, to: starts[index + 1]?.at ?? text.length } }))
    .filter(({ span }) => text.slice(span.from, span.to).trim() !== '')
}

function headingsIn(texts: Texts): Heading[] {
  const text = texts.canonical
  return [...text.matchAll(headingPattern)].map((match) => {
    const [whole, one, two] = match
    const number = (one ?? two ?? match[3])!
    const at = match.index + whole.length - number.length
    const from = at + number.length + /^\s*/u.exec(text.slice(at + number.length))![0].length
    const title = /^[^。\s:：]*/u.exec(text.slice(from, from + longestTitle))![0]
    const section = isSentence(texts, { from, to: from + title.length }) ? none : { title, year: yearsIn(title.replace(/<[^>]*>/gu, ''))?.to ?? null }
    return { level: one ? 1 : two ? 2 : 3, at: match.index === 0 && whole === number ? 0 : at, ...section }
  })
}

/** A numbered sentence that promises something, opens with a deadline, or is longer than a title is none. */
function isSentence(texts: Texts, title: Span): boolean {
  const { plain } = texts
  const words = plain.slice(title.from, title.to)
  if (words.length === longestTitle && /^[^。\s:]/u.test(plain.slice(title.to)) || /^(?:到|至|截至)[^,]{0,12}年[^,]{0,4},/u.test(words)) return true
  return clausesOf(plain, title).some((clause) => promisedIn(texts, clause, { stated: [], due: false, goesOn: false }).length > 0)
}

function domainOf(first: string, second: string): string | null {
  if (frameTitle.test(first) && !/任务/u.test(first)) return null
  const title = first === '' || (tasksTitle.test(first) && second !== '') ? second : tasksTitle.test(first) ? '' : first
  return title === '' ? null : /[“"]([^”"]{2,8})[”"]/u.exec(title)?.[1] ?? title
}

const unitsPattern = /(牵头|责任|主体责任|负责|实施|配合|主办)(?:单位|部门)[:：]([^)）;；。]*)/gu
/** (县民政局牵头,县财政局配合) behind a task. */
const leadingPattern = /[(（]([^()（）,，。]{2,40})(?:牵头|负责)(?=[)）,，;；])/gu

/** The units that a stretch names, those that lead only its own task among them, and whether it does nothing else. */
function unitsIn(text: string): { lead: string[]; task: string[]; responsible: string[]; alone: boolean } {
  const lead: string[] = []
  const responsible: string[] = []
  for (const [, kind, names] of text.matchAll(unitsPattern)) {
    if (kind === '配合') continue
    const units = names!.split(/[、，,\s]+/u).filter((name) => name !== '')
    ;(kind === '牵头' ? lead : responsible).push(...units)
  }
  const rest = text.replace(unitsPattern, '').replace(/[\s()（）;；。]/gu, '')
  const task = [...text.matchAll(leadingPattern)].flatMap(([, names]) => names!.replace(/^由/u, '').split('、'))
  return { lead, task, responsible, alone: rest === '' && lead.length + responsible.length > 0 }
}
