/** Finds which administrative divisions a document names, by the names of GB/T 2260. */
import type { Region } from '../../model'
import type { Fact } from './lines'
import { bare } from '../text/script'

/** Of names that stand for several divisions, the one whose city or province is named too is the likelier. */
const worth = { first: 8, second: 4, other: 1, parent: 6, length: 0.5 } as const

/**
 * The divisions that the texts name, the likeliest first. The first text counts most (the title), then the second (the issuer).
 * @param regions GB/T 2260 code to the division's own name.
 */
export function regionsIn(texts: readonly (Fact<string> | null)[], regions: Readonly<Record<string, string>>): Fact<Region>[] {
  const plain = texts.map((fact) => fact && { text: bare(fact.value), place: fact.place })
  const all = plain.map((fact) => fact?.text ?? '').join('\n')
  const found = Object.entries(regions).flatMap(([code, name]) => {
    if (!all.includes(name)) return []
    const at = plain.findIndex((fact) => fact !== null && names(fact.text, name, code, regions))
    if (at < 0) return []
    const own = at === 0 ? worth.first : at === 1 ? worth.second : worth.other
    const above = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].filter((parent) => parent !== code).map((parent) => regions[parent])
    const named = above.some((parent) => parent !== undefined && all.includes(parent))
    return [{ code, name, place: plain[at]!.place, score: own + (named ? worth.parent : 0) + name.length * worth.length }]
  })
  // A division that only names where another lies is not the document's own; nor is one whose name is part of a longer one.
  const own = found.filter(({ code, name }) => !found.some((other) => other.code !== code && (
    (isAbove(code, other.code) && !standsAlone(plain, name, other.name)) || (other.name.length > name.length && other.name.includes(name))
  )))
  // Of divisions with one name the city or province that is named decides; where none is, it stays open which is meant.
  const likely = own.filter(({ name, score }) => !own.some((other) => other.name === name && other.score > score))
  return likely.sort((a, b) => b.score - a.score || a.code.localeCompare(b.code)).map(({ code, name, place }) => {
    const city = code.endsWith('00') ? '' : regions[`${code.slice(0, 4)}00`] ?? ''
    return { value: { code, name: city + name }, place }
  })
}

/** Whether a text names a division; a name of two letters (和县, 城区) may be part of other words, and counts at the beginning or behind its city. */
function names(text: string, name: string, code: string, regions: Readonly<Record<string, string>>): boolean {
  if (name.length > 2) return text.includes(name)
  const above = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].flatMap((parent) => regions[parent] ?? [])
  return text.replace(/^(?:中共|(?:19|20)[0-9]{2}年度?|关于印发《?)/u, '').startsWith(name) || above.some((parent) => text.includes(parent + name))
}

function isAbove(code: string, other: string): boolean {
  return (code.endsWith('0000') && other.startsWith(code.slice(0, 2))) || (code.endsWith('00') && other.startsWith(code.slice(0, 4)))
}

/** Whether the title names the upper division and not the lower one. */
function standsAlone(plain: readonly ({ text: string } | null)[], upper: string, lower: string): boolean {
  const title = plain.find((fact) => fact !== null)?.text ?? ''
  return title.includes(upper) && !title.includes(lower)
}
