/** What the lines above a text say of its years. A line that introduces a list (到2030年实现以下目标：) states the deadline of what stands in the list. */
import type { SourceDocument } from '../document'
import { simplify } from '../text/script'
import type { Years } from '../text/years'
import { deadlinesIn } from './deadlines'
import type { Texts } from './sentences'

const introduces = /[:：]\s*$/u
/** 这十件实事分别是：what was named in the paragraph before. */
const refersBack = /^\s*(?:这|上述|以上|具体|分别|其中|主要(?:指标|目标|任务|内容))/u

/** 这十件实事分别是:… as the beginning of a paragraph that holds the list itself. */
const introducesItself = /^[^,;。:：]{0,24}[:：]\s*\S/u

/** What a paragraph says of years: that of the list below it, that of the list in itself, and the latest that it states; null for none. */
export function yearsIntroduced({ canonical }: Texts, before: number | null): { below: number | null; own: number | null; latest: number | null } {
  const last = canonical.split('。').at(-1)!
  const below = introduces.test(canonical) ? yearIn(last) ?? (refersBack.test(last) ? before : null) : null
  return { below, own: introducesItself.test(canonical) && refersBack.test(canonical) ? before : null, latest: yearIn(canonical) }
}

function yearIn(text: string): number | null {
  return deadlinesIn(text, 0, { years: null, issued: null }).at(-1)?.year ?? null
}

/** How many paragraphs open a text. */
const opening = 5
/** 2025年度十件民生实事, 2025年发展蓝图, 2025年将…: the year that what follows is for. */
const forYear = /(20[0-9]{2})年度?(?:将|要|[^0-9,，。；;：:]{0,10}?(?:实事|蓝图|计划|要点|目标任务|重点工作|工作安排))/gu

/** The one year that the opening of a text without a title says it is for, or null. */
export function yearOfOpening({ blocks }: SourceDocument): Years | null {
  const paragraphs = blocks.flatMap((block) => block.kind === 'paragraph' && block.text.trim() !== '' ? [simplify(block.text)] : []).slice(0, opening)
  const [year, ...others] = new Set(paragraphs.flatMap((text) => [...text.matchAll(forYear)].map((match) => Number(match[1]))))
  return year === undefined || others.length > 0 ? null : { from: year, to: year }
}
