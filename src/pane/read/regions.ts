/** Regions (地区) by their GB/T 2260 names, for searching. */
import { matches } from '../shared/matches'

export interface RegionChoice {
  code: string
  /** With the province and the city it belongs to: 某省某市某县. */
  name: string
}

/** The full name of a division; null for a code that is none. */
export function regionName(code: string, regions: Readonly<Record<string, string>>): string | null {
  const own = regions[code]
  if (own === undefined) return null
  const above = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`].filter((each) => each !== code)
  return [...above.map((each) => regions[each] ?? ''), own].join('')
}

/** Divisions whose full name or code has every word of the query, those whose own name begins with it first. */
export function findRegions(query: string, regions: Readonly<Record<string, string>>, most: number): RegionChoice[] {
  const wanted = query.trim()
  if (wanted === '') return []
  const all = Object.keys(regions).map((code) => ({ code, name: regionName(code, regions)! }))
  const found = all.filter(({ code, name }) => matches(wanted, name, code))
  const rank = ({ code }: RegionChoice) => regions[code] === wanted ? 0 : regions[code]!.startsWith(wanted) ? 1 : 2
  return found.sort((a, b) => rank(a) - rank(b) || a.code.localeCompare(b.code)).slice(0, most)
}
