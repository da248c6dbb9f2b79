/** Traditional script (繁体) made simplified for comparing; what is printed stays as it is. */
import table from 'opencc-js/dict/TSCharacters'

/** Character to character of the same length, so that positions hold; of several simplified forms the first is the usual one. */
const simplified = new Map(table.split('|').flatMap((entry): [string, string][] => {
  const [traditional, usual] = entry.split(' ')
  return traditional && usual && traditional.length === usual.length ? [[traditional, usual]] : []
}))

/** The text with its traditional characters in their simplified form; as long as the text, so that positions hold. */
export function simplify(text: string): string {
  let result = ''
  let taken = 0
  for (let at = 0; at < text.length; at++) {
    const simple = simplified.get(text[at]!)
    if (simple === undefined || simple === text[at]) continue
    result += text.slice(taken, at) + simple
    taken = at + 1
  }
  return taken === 0 ? text : result + text.slice(taken)
}

/** The text as it is compared: simplified, half width, without any white space. */
export function bare(text: string): string {
  return simplify(text.normalize('NFKC').replace(/[\s\u200b-\u200f\u2060\ufeff]+/gu, ''))
}
