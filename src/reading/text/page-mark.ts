/** What a new page brings into a table that goes on: the page's number, and a word that the table is continued (续表). */
import { bare } from './script'

const numeral = '[0-9一二三四五六七八九十百]'
/** — 7 —, 第7页, 第七页 共9页. */
const page = new RegExp(`^(?:[-—–·]+[0-9]{1,3}[-—–·]+|第${numeral}{1,4}页[/,、]?(?:共${numeral}{1,4}页)?)$`, 'u')
/** 续表, 续表2, （续）, 表1（续）, 专栏3续. */
const continued = new RegExp(`^(?:.{0,30}[(]续[)]|.{0,30}续表[(]?${numeral}{0,3}[)]?|(?:附?表|专栏)?${numeral}{0,3}续)$`, 'u')

/** Whether a text is what a new page brings, and no cell. */
export function isPageMark(text: string): boolean {
  return page.test(bare(text)) || saysContinued(text)
}

/** Whether a text says that the table before goes on. */
export function saysContinued(text: string): boolean {
  return continued.test(bare(text))
}
