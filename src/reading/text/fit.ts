/** How well a text fits a column of a kind: the cost of saying that it stands there. */
import { readText } from '../../notation'
import { lookAt, type Look } from './look'

export type ColumnKind = 'domain' | 'no' | 'name' | 'sub' | 'unit' | 'value' | 'attribute' | 'office' | 'other'

/** The lines of a cell as its text: domains and attributes are words that a break only interrupts. */
export function joined(kind: ColumnKind, lines: readonly string[]): string {
  const trimmed = lines.map((line) => line.trim())
  return kind === 'domain' || kind === 'attribute' ? trimmed.join('') : trimmed.join('\n')
}

const none: ReadonlySet<string> = new Set()

/** What it costs to read these lines as one cell of a column, from 0 for what plainly belongs there. */
export function fit(kind: ColumnKind, lines: readonly string[], domains: ReadonlySet<string> = none): number {
  const look = lookAt(joined(kind, lines))
  if (look.sentence) return kind === 'other' ? 2 : 9
  switch (kind) {
    case 'no': return look.number === null ? 9 : 0
    case 'domain': return domains.has(look.bare) ? 0 : domainFit(look)
    case 'name': return nameFit(look)
    case 'sub': return subFit(look)
    case 'unit': return look.unit ? 0 : /^[-—–/无]+$/u.test(look.bare) ? 0.5 : look.value === 'words' && look.bare.length <= 6 ? 2.5 : 6
    case 'attribute': return look.attribute ? 0 : 6
    case 'value': return valueFit(look)
    case 'office': return officeFit(look)
    case 'other': return look.attribute ? 4 : 0.5
  }
}

/** What it costs that a cell stands on several lines: little where the lines are no cells by themselves. */
export function joinCost(kind: ColumnKind, lines: readonly string[]): number {
  let cost = 0
  for (const line of lines.slice(1)) cost += kind === 'domain' && line.trim().length <= 2 ? 0.2 : 1
  // A figure by itself is no line of a name.
  if (lines.length > 1 && (kind === 'name' || kind === 'sub' || kind === 'domain')) {
    cost += 4 * lines.filter((line) => ['figure', 'near'].includes(lookAt(line).value) && !/\p{Script=Han}/u.test(line)).length
  }
  if (lines.length > 1 && kind === 'value' && !/[0-9０-９]/u.test(lines[0]!) && labelledOnce(lines)) cost += 2
  // An office that is complete does not go on from other words.
  if (kind === 'office') for (const [at, line] of lines.slice(0, -1).entries()) if (lookAt(line).office === 0 && completeOffice.test(lookAt(lines[at + 1]!).bare)) cost += 2
  // What has its unit of measure is complete, unless the next line closes its parenthesis.
  if (kind === 'name') for (const [at, line] of lines.slice(0, -1).entries()) if (lookAt(line).unitStated && !closes(lines[at + 1]!)) cost += 3
  return cost
}

const completeOffice = /^[省市县区旗].{1,12}局$/u

/** Whether a word and the number below it would be a part (分项) without another: likelier two cells. */
function labelledOnce(lines: readonly string[]): boolean {
  const reading = readText(lines.join(' '))
  return reading.kind === 'components' && reading.components.length === 1
}

/** Whether a line closes a parenthesis that it did not open. */
function closes(line: string): boolean {
  return lookAt(line).bare.replace(/[(][^()]*[)]/gu, '').includes(')')
}

function isWords(look: Look): boolean {
  return look.attribute === null && !look.unit && /\p{Script=Han}/u.test(look.bare)
}

/** Domains (领域) are called by few letters. */
export const longestPlainDomain = 6

/** 一、 or （一） in front of a domain's line. */
const enumerated = /^(?:[一二三四五六七八九十]+、|[(][一二三四五六七八九十]+[)])(?=.)/u

function domainFit(whole: Look): number {
  const look = enumerated.test(whole.bare) ? lookAt(whole.bare.replace(enumerated, '')) : whole
  if (!isWords(look) || look.unitStated || look.heading || look.bare.length > 16 || look.bare.length < 2) return 7
  if (/[0-9%:：;；。,，(]/u.test(look.bare)) return 4
  // The longer, the likelier it is the first line of a name.
  return look.office === 2 ? 3 : 0.3 + 0.2 * Math.max(0, look.bare.length - longestPlainDomain)
}

function nameFit(look: Look): number {
  if (look.attribute || look.unit || look.value === 'term') return 6
  if (look.unitStated) return look.value === 'figure' ? 1 : 0
  if (look.value === 'figure') return 6
  if (!/\p{Script=Han}/u.test(look.bare)) return 6
  if (/^(?:注|备注|说明)[:：]|^[标带][“"]?[★*※]/u.test(look.bare)) return 5
  if (/^[一二三四五六七八九十]+、|^[(][一二三四五六七八九十]+[)]/u.test(look.bare)) return 3
  return (look.office === 2 ? 3 : look.heading ? 2 : 0.3) + (look.bare.length > 40 ? 1 : 0) + (look.bare.length < 3 ? 1.5 : 0)
}

function subFit(look: Look): number {
  // A part by age: 0—6岁.
  if (/[0-9]岁(?:以[上下])?$/u.test(look.bare) && look.bare.length <= 10) return 0.5
  if (!isWords(look) || look.value === 'figure' || look.office === 2 || look.heading || closes(look.bare)) return 6
  return look.bare.length > 16 ? 4 : look.bare.length > 8 ? 2 : look.unitStated ? 1.5 : 0
}

/** How targets in words begin: 完成…任务, 保持稳定, 不低于…增速. */
const targetInWords = /^(?:较|比(?:上年|上一年|基期|[0-9])|完成|达到|保持|稳定|持续|不低于|不高于|不超过|不少于|高于|低于|优于|控制|力争|基本|逐步|逐年|稳步|明显|有所|按|与|提高|提升|增长|减少|下降)/u

function valueFit(look: Look): number {
  if (look.value === 'figure' || look.value === 'term') return 0
  if (look.attribute || look.office === 2 || look.unit) return 6
  if (look.value === 'near') return 3
  if (targetInWords.test(look.bare) && !look.unitStated && look.bare.length <= 30) return 1
  return look.unitStated || look.bare.length > 20 ? 6 : 2.5
}

function officeFit(look: Look): number {
  if (look.value !== 'words' || look.attribute || look.unitStated) return 6
  return look.office === 2 ? 0 : look.office === 1 ? 0.5 : look.bare.length <= 24 ? 2 : 5
}
