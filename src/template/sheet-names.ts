/** Names of sheets that no spreadsheet refuses. */

const longest = 31
/** What no sheet's name may have, and what it may not begin or end with. */
const forbidden = /[\\/?*[\]:：]|\p{Cc}/gu

/**
 * The name of one unit's sheet: what it is, and the unit. Among the `units` of a plan no two have the same name, in any case of
 * letters.
 */
export function unitSheetName(prefix: string, unit: string, units: readonly string[]): string {
  const short = (name: string, room: number) =>
    `${prefix} ${name}`.replace(forbidden, ' ').replace(/\s+/gu, ' ').slice(0, room).replace(/^'+|'+$/g, '').trim()
  const plain = short(unit, longest)
  const before = units.slice(0, Math.max(0, units.indexOf(unit)))
  const earlier = before.filter((other) => short(other, longest).toLowerCase() === plain.toLowerCase()).length
  return earlier === 0 ? plain : `${short(unit, longest - 4)} (${earlier + 1})`
}
