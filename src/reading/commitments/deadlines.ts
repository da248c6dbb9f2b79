/** Deadlines (时限) in running text. */
import type { Span } from '../../notation'
import { yearsIn, type Years } from '../text/years'

/** A deadline where it stands; `past` is a year before the plan, `once` holds for its clause only. */
export interface StatedDeadline {
  year: number
  at: Span
  past: boolean
  once: boolean
}

const numerals = '[一二三四五六七八九]'
const yearPattern = new RegExp([
  '(?:到|至|在|截至|截止到?)*'
  + '(?:(20[0-9]{2})年?[-—~至])?(20[0-9]{2})年(?:([0-9]{1,2})月)?(?:年?底|末|初)?(?:之前|以前|前|内|期间)?',
  `(?:到|至|在)?[“"]?(?<!${numerals})(十${numerals})五[”"]?(?:规划)?(?:期间|时期|末期|末|期末|以来|内)`,
  '(?:到|至|在)?规划期(?:末|内)|[一二三四五六1-6]年内|全年|今年|年内|年底前?|本年度?|当年|[0-9]{1,2}月(?:份)?(?:底|末)?之?前|[0-9]{1,2}月底|上半年|下半年|年度(?=计划|完成)|每年|每季度|每月',
].join('|'), 'gu')

/** What is meant by 今年 is the plan's last year, or the year in which a document without years was issued. */
export interface KnownYears {
  years: Years | null
  issued: number | null
}

/** The year before which everything is past, or null where nobody says. */
export function beginOf({ years, issued }: KnownYears): number | null {
  return years?.from ?? issued
}

const ofThisYear = /^(?:全年|今年|年内|年底|本年|当年|[0-9]{1,2}月|[上下]半年|年度)/u

/** The deadlines that a clause states, in order. `text` is the clause in canonical characters, nothing hidden. */
export function deadlinesIn(text: string, offset: number, known: KnownYears): StatedDeadline[] {
  const { years, issued } = known
  const begin = beginOf(known)
  // 其中2024年…: of a part only.
  const ofPart = text.startsWith('其中')
  return [...text.matchAll(yearPattern)].flatMap((match): StatedDeadline[] => {
    const [words, , year, , plan] = match
    // 较2020年提高…: what it is compared with.
    if (/(?:较|(?<!占)比|自|从|以|据|于)$/u.test(text.slice(0, match.index))) return []
    const after = text.slice(match.index + words.length)
    // 2000年底前建成的小区, 2025学年, 2023年区活动周: part of a name or an attribute.
    // 每月860元: how often it is paid.
    if (/^每/u.test(words) && (text.slice(0, match.index).endsWith('每人') || /^[0-9.,]+[十百千万]*元/u.test(after))) return []
    if (/^(?:学年|版|度?的|以来|[^,]{0,4}的|产|号)/u.test(after)) return []
    const at = { from: offset + match.index, to: offset + match.index + words.length }
    const stated = (due: number, past: boolean, once = false) => [{ year: due, at, past, once: once || ofPart }]
    if (year !== undefined) return stated(Number(year), begin !== null && Number(year) < begin)
    if (plan !== undefined) {
      const planned = yearsIn(`${plan}五`)
      return planned ? stated(planned.to, words.endsWith('以来') || (begin !== null && planned.to < begin)) : []
    }
    const end = years?.to ?? (ofThisYear.test(words) ? issued : null)
    return end === null ? [] : stated(end, false, /^每/u.test(words))
  })
}

/** Deadlines that stand in a row (2025年和2030年), where there are as many as asked for; else null. */
export function inTurn(stated: readonly StatedDeadline[], count: number): readonly StatedDeadline[] | null {
  const adjoining = stated.every(({ at, year }, index) => index === 0 || (at.from - stated[index - 1]!.at.to <= 2 && year > stated[index - 1]!.year))
  return count > 1 && stated.length === count && adjoining ? stated : null
}
