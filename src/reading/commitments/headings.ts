/** The headings of running text: which there are, of what level, and what their titles say of the text below. */
import type { Span } from '../../notation'
import { yearsIn } from '../text/years'
import { explains, isTitleOfPast, looksBack } from './past'
import { promisedIn } from './promise'
import { clausesOf, type Texts } from './sentences'

/** What a heading says of the text below it. */
export interface Section {
  title: string
  /** The year that it names, the last of several; null for none. */
  year: number | null
  /** What has been achieved, problems, circumstances. */
  background: boolean
}

/** 1: 一、, 第一章 or a line without a number; 2: （一）, 第一节; 3: 1. */
export interface Heading extends Section {
  level: 1 | 2 | 3
  at: number
}

/** The section before the first heading. */
export const noSection: Section = { title: '', year: null, background: false }

const numerals = '[一二三四五六七八九十]{1,3}'
const headingPattern = new RegExp(
  `(?:^|[\\s\\n])(?:(${numerals}、|第(?:${numerals}|[0-9]{1,2})[章编篇])|(\\(${numerals}\\)|第(?:${numerals}|[0-9]{1,2})节)|([0-9]{1,2}[.、](?![0-9])))`, 'g')
const longestTitle = 40
/** The number of a block in a list that is set in blocks. */
const blockNumber = /^\s*(?:0[0-9]|[0-9]{1,2})\s*$/u
/** 2025年重点工作, as a line of its own. */
const yearTitle = /^(?:20[0-9]{2}年|今年|下一步|下阶段)[^,，。；;:：]{0,24}(?:工作|任务|安排|打算|目标|思路|部署|举措|重点)$/u

/** The headings of a paragraph in order; pages lose the line breaks between heading and text. */
export function headingsIn(texts: Texts): Heading[] {
  const text = texts.canonical
  const line = text.trim()
  if (blockNumber.test(text)) return [{ level: 3, at: 0, ...noSection }]
  if (isTitleOfPast(line) || explains(line)) return [{ level: 1, at: 0, ...noSection, background: true }]
  if (yearTitle.test(line)) return [{ level: 1, at: 0, ...noSection, year: yearsIn(line)?.to ?? null }]
  return [...text.matchAll(headingPattern)].map((match) => {
    const [whole, one, two] = match
    const number = (one ?? two ?? match[3])!
    const at = match.index + whole.length - number.length
    const from = at + number.length + /^\s*/u.exec(text.slice(at + number.length))![0].length
    const title = /^[^。\s:：]*/u.exec(text.slice(from, from + longestTitle))![0]
    const year = yearsIn(title.replace(/<[^>]*>/gu, ''))?.to ?? null
    const background = looksBack(title) || explains(title)
    const section = isSentence(texts, { from, to: from + title.length }) ? noSection : { title, year, background }
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

/** Level-one titles whose sections have no domain of their own. */
const frameTitle = new RegExp([
  '总体(?:要求|思路|目标|部署)', '指导思想', '基本原则', '(?:主要|发展|工作|规划|指标)目标', '(?:目标|主要指标|工作要求|附则|附件|附录)$', '^保障',
  '保障(?:措施|机制)', '(?:实施|组织|政策|工作|要素)保障', '组织(?:实施|领导)', '规划实施', '监督评估',
].join('|'), 'u')
/** Level-one titles under which each section is a domain. */
const tasksTitle = /任务|举措|措施|领域|行动|工程|内容|重点|工作$/u

/** The domain (领域) of a text below titles of the first and the second level, or null. */
export function domainOf(first: string, second: string): string | null {
  if (frameTitle.test(first) && !/任务|领域/u.test(first)) return null
  const title = first === '' || (tasksTitle.test(first) && second !== '') ? second : tasksTitle.test(first) ? '' : first
  return title === '' ? null : /[“"]([^”"]{2,8})[”"]/u.exec(title)?.[1] ?? title
}
