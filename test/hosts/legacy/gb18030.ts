/** Text as GB18030: the platform only decodes it, so the code of each character is looked up in what it decodes. */

let table: Map<string, number[]> | undefined

/** Every two-byte character, and 𠀀, which takes four bytes. */
function codes(): Map<string, number[]> {
  if (table) return table
  const decoder = new TextDecoder('gb18030')
  table = new Map()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  }
  const four = [0x95, 0x32, 0x82, 0x36]
  table.set(decoder.decode(Uint8Array.from(four)), four)
  return table
}

/** @throws Error for a character that is not in the table. */
export function gb18030(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => {
    const code = character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : codes().get(character)
    if (!code) throw new Error(`no code for ${character}`)
    return code
  }))
}
