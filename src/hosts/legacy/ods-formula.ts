/** Formulas as OpenDocument spells them, as Excel does. */

const outsideText = /"(?:[^"]|"")*"|\[(?:'(?:[^']|'')*'|[^\]'])*\]|[^"[]+|["[]/g
const reference = /^\[(?:\$?(?:'((?:[^']|'')+)'|([^'.\]]*)))?\.([^:\]]+)(?::(?:\$?(?:'(?:[^']|'')+'|[^'.\]]*))?\.([^\]]+))?\]$/

/** The formula with `=`; null where there is none, or one in a dialect that is not ours to read. */
export function formulaFromOds(text: string): string | null {
  const match = /^(of|msoxl):=(.+)$/s.exec(text)
  if (!match) return null
  const [, dialect, formula] = match as unknown as [string, string, string]
  if (dialect === 'msoxl') return `=${formula}`
  return `=${formula.replace(outsideText, (piece) => {
    if (piece.startsWith('"')) return piece
    if (!piece.startsWith('[') || piece.length === 1) return piece.replaceAll(';', ',').replaceAll('~', ',').replace(/\bCOM\.MICROSOFT\./g, '')
    const parts = reference.exec(piece)
    if (!parts) return piece.slice(1, -1)
    const [, quoted, plain, first, last] = parts
    const sheet = quoted === undefined ? (plain ? `'${plain}'!` : '') : `'${quoted}'!`
    return `${sheet}${first}${last === undefined ? '' : `:${last}`}`
  })}`
}
