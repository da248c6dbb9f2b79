/** Years (年份) in titles, captions and headings, five-year plans (十四五) included. */
import { bare } from './script'

export interface Years {
  from: number
  to: number
}

/** The five-year plan of this number began in this year; the next every five years. */
const anchor = { plan: 6, from: 1981 } as const
const numerals = '零一二三四五六七八九'

/** The years that a text names: a span (`2023—2027年`), a five-year plan (`“十四五”`, 第十四个五年规划), or single years; null for none. */
export function yearsIn(text: string): Years | null {
  const plain = bare(text)
  const span = /((?:19|20)[0-9]{2})年?[-—–~至到]+((?:19|20)[0-9]{2})/u.exec(plain)
  if (span) return { from: Number(span[1]), to: Number(span[2]) }
  const single = [...plain.matchAll(/(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])/gu)].map((found) => Number(found[1]))
  if (single.length > 0) return { from: Math.min(...single), to: Math.max(...single) }
  const plan = /(?<![零一二三四五六七八九])十([一二三四五六七八九]?)(?:个五年(?=规划|计划)|五(?![年月日个]))/u.exec(plain)
  if (!plan) return null
  const from = anchor.from + 5 * (10 + numerals.indexOf(plan[1] || '零') - anchor.plan)
  return { from, to: from + 4 }
}
