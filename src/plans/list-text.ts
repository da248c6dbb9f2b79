/** A list in one cell: 区教育局、区民政局; an item that would be taken apart stands in quotation marks. */

const separators = '、，,；;\n'

/** The items in one text, which `parseList` takes apart again. */
export function printList(items: readonly string[]): string {
  return items.map((item) => needsQuotes(item) ? `"${item.replaceAll('"', '""')}"` : item).join('、')
}

/** The items of a text, without white space around them; empty ones are passed over unless they are quoted. */
export function parseList(text: string): string[] {
  const items: string[] = []
  for (let at = 0; at <= text.length; at++) {
    const quoted = /^\s*"((?:[^"]|"")*)"[^\S\n]*(?=[、，,；;\n]|$)/u.exec(text.slice(at))
    if (quoted) {
      items.push(quoted[1]!.replaceAll('""', '"'))
      at += quoted[0].length
      continue
    }
    const from = at
    while (at < text.length && !separators.includes(text[at]!)) at++
    const item = text.slice(from, at).trim()
    if (item !== '') items.push(item)
  }
  return items
}

function needsQuotes(item: string): boolean {
  return item.trim() !== item || item === '' || item.startsWith('"') || [...separators].some((separator) => item.includes(separator))
}
