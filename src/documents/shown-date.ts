/** Dates and times as a sheet shows them. */

/** The date of a number in a date format; null where the number is no day of the date system. */
export function shownDate(serial: number, code: string, system: 1900 | 1904): string | null {
  if (serial < 0 || serial >= 2_958_466) return null
  // Day 60 of the 1900 system is 29 February 1900, which never was: only days after it count from 30 December.
  const epoch = system === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  const date = new Date(epoch + Math.round(serial * 86_400) * 1000)
  const tokens = tokensOf(code.split(';')[0]!)
  const half = tokens.some((token) => /^(am\/pm|a\/p|上午\/下午)$/i.test(token))
  return tokens.map((token, index) => shownToken(token, date, half, () => isMinute(tokens, index))).join('').trim()
}

/** Letters of one kind, a literal or a mark each. */
function tokensOf(section: string): string[] {
  const tokens = section.match(/"[^"]*"?|\[[^\]]*\]?|[\\!_*][^]?|am\/pm|a\/p|上午\/下午|y+|m+|d+|h+|s+|a+|e+|[^]/gi) ?? []
  return tokens.filter((token) => !/^(\[(?!h+\]|m+\]|s+\])|[_*@])/i.test(token))
}

/** `m` is a minute beside hours or seconds. */
function isMinute(tokens: readonly string[], at: number): boolean {
  const kind = (token: string | undefined) => /^\[?[ymdhs]/i.exec(token ?? '')?.[0].replace('[', '').toLowerCase()
  const before = tokens.slice(0, at).findLast((token) => kind(token) !== undefined)
  const after = tokens.slice(at + 1).find((token) => kind(token) !== undefined)
  return kind(before) === 'h' || kind(after) === 's'
}

function shownToken(token: string, date: Date, half: boolean, minute: () => boolean): string {
  const two = (number: number) => String(number).padStart(token.length > 1 ? 2 : 1, '0')
  const hours = date.getUTCHours()
  switch (token[0]!.toLowerCase()) {
    case '"': return token.replaceAll('"', '')
    case '\\': case '!': return token.slice(1)
    case 'y': case 'e': return token.length === 2 ? String(date.getUTCFullYear()).slice(2) : String(date.getUTCFullYear())
    case 'd': return two(date.getUTCDate())
    case 'h': return two(half ? hours % 12 || 12 : hours)
    case 's': return two(date.getUTCSeconds())
    case 'm': return two(minute() ? date.getUTCMinutes() : date.getUTCMonth() + 1)
    case '[': return token.toLowerCase().startsWith('[h') ? String(hours) : token.toLowerCase().startsWith('[m') ? two(date.getUTCMinutes()) : two(date.getUTCSeconds())
    case 'a': return token.includes('/') ? (hours < 12 ? 'AM' : 'PM') : ''
    case '上': return hours < 12 ? '上午' : '下午'
    default: return token
  }
}
