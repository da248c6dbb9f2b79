/** The domains (领域) that the running text names, with their lead units (牵头单位). */
import type { Place, SourceBlock } from './document'
import { officeSeparator } from './text/look'
import { bare, simplify } from './text/script'

export interface TextDomain {
  /** As quoted in the heading: (一)加快实现“幼有善育”. */
  name: string | null
  /** The heading without white space. */
  heading: string
  leadUnits: string[]
  place: Place
}

/** Sections whose first paragraph names a lead unit; the domain is what the heading quotes, or what a table's domain is found in. */
export function textDomains(blocks: readonly SourceBlock[]): TextDomain[] {
  return blocks.flatMap((block): TextDomain[] => {
    if (block.kind !== 'paragraph') return []
    const plain = simplify(block.text)
    const units = /牵头(?:单位|部门)[:：]\s*([^)）。；;]+)/u.exec(plain)
    const headed = /^\s*[(（][一二三四五六七八九十]+[)）]([^。]*)/u.exec(plain)
    if (!units || !headed) return []
    const heading = bare(headed[1]!)
    const leadUnits = block.text.slice(units.index).replace(/^[^:：]*[:：]\s*/u, '').split(/[)）。；;]/u)[0]!
      .split(officeSeparator).map((unit) => unit.trim()).filter((unit) => unit !== '')
    return [{ name: /[“"「]([^”"」]{2,12})[”"」]/u.exec(heading)?.[1] ?? null, heading, leadUnits, place: block.place }]
  })
}

/** The lead units of a domain: those of the section that names it. */
export function leadUnitsOf(domain: string, sections: readonly TextDomain[]): string[] {
  const wanted = bare(domain)
  return sections.find(({ name, heading }) => name === wanted || heading.slice(0, 40).includes(wanted))?.leadUnits ?? []
}
