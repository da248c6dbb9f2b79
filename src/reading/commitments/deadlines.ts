/** Deadlines (时限) in running text, and the years of a plan. */
import type { Span } from '../../notation'
import type { SourceDocument } from '../document'
import type { Deadline } from './commitment'

export interface Years {
  from: number
  to: number
}

/** A deadline where it stands; `past` is a year before the plan, `once` holds for its clause only. */
export interface StatedDeadline {
  deadline: Deadline
  at: Span
  past: boolean
  once: boolean
}

const digitsOf = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** The years of a five-year plan by its number: 十四五 is 2021–2025. */
function fiveYears(number: string): Years {
  const [tens, ones] = number.split('十') as [string, string?]
  const count = ones === undefined ? digitsOf.indexOf(tens) : (tens === '' ? 1 : digitsOf.indexOf(tens)) * 10 + (ones === '' ? 0 : digitsOf.indexOf(ones))
  return { from: 1951 + 5 * count, to: 1955 + 5 * count }
}

const number = '十[一二三四五六七八九]?|二十[一二三四五六七八九]?'
const yearPattern = new RegExp([
  '(?:到|至|在|截至|截止到?|力争|预计)*(?:(20[0-9]{2})年?[-—~至])?(20[0-9]{2})年(?:([0-9]{1,2})月)?(?:年?底|末|初)?(?:之前|以前|前|内|期间)?',
  `(?:到|至|在)?[“"]?(${number})五[”"]?(?:规划)?(?:期间|时期|末期|末|期末|以来|内)`,
  '(?:到|至|在)?规划期(?:末|内)|五年内|全年|今年|年内|年底前?|本年度?|当年|年度(?=计划|完成)|每年|每季度|每月',
].join('|'), 'gu')

/** The deadlines that a clause states, in order. `text` is the clause in canonical characters, nothing hidden. */
export function deadlinesIn(text: string, offset: number, years: Years | null): StatedDeadline[] {
  return [...text.matchAll(yearPattern)].flatMap((match): StatedDeadline[] => {
    const [words, , year, , plan] = match
    // 较2020年提高…: what it is compared with.
    if (/(?:较|比|自|从|以|据|于)$/u.test(text.slice(0, match.index))) return []
    const after = text.slice(match.index + words.length)
    // 2000年底前建成的小区, 2025学年, 2023年区活动周: part of a name or an attribute.
    if (/^(?:学年|版|度?的|以来|[^,]{0,4}的|产|号)/u.test(after)) return []
    const at = { from: offset + match.index, to: offset + match.index + words.length }
    const stated = (due: number, past: boolean, once = false) => [{ deadline: { year: due, words }, at, past, once }]
    if (year !== undefined) return stated(Number(year), years !== null && Number(year) < years.from)
    if (plan !== undefined) {
      const { to } = fiveYears(plan)
      return stated(to, words.endsWith('以来') || (years !== null && to < years.from))
    }
    return years ? stated(years.to, false, /^每/u.test(words)) : []
  })
}

const titleWords = /规划|方案|要点|计划|纲要|清单|意见|行动/u
const linesForTitle = 40
const rangePattern = /(20[0-9]{2})年?[-—–－~～至](20[0-9]{2})年?/u
const fiveYearPattern = new RegExp(`[“"]?(${number})五[”"]?`, 'u')

/** The years that a document is for, by its title: 2023—2027, “十四五”, 2025年…要点; null where no title says them. */
export function planYears(document: SourceDocument): Years | null {
  const lines = document.blocks.flatMap((block) => block.kind === 'paragraph' ? [block.text.slice(0, 400)] : [])
    .filter((text) => text.trim() !== '').slice(0, linesForTitle)
  for (const [index, line] of lines.entries()) {
    // A title over two lines says its kind in the second. What a plan is based on is another plan.
    if (!titleWords.test(line + (lines[index + 1] ?? '')) || /根据|依据|贯彻/u.test(line)) continue
    const [, from, to] = rangePattern.exec(line) ?? []
    if (from !== undefined) return { from: Number(from), to: Number(to) }
    const five = fiveYearPattern.exec(line)?.[1]
    if (five !== undefined) return fiveYears(five)
    const year = /(20[0-9]{2})年(?![0-9]*月)/u.exec(line)?.[1]
    if (year !== undefined) return { from: Number(year), to: Number(year) }
  }
  return null
}
