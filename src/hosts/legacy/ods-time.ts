/** Dates and times as OpenDocument spells them, as the numbers that they are elsewhere. */

const day = 86_400_000
/** Day 0 of the 1900 date system, as it counts from 1 March 1900 on. */
const epoch = Date.UTC(1899, 11, 30)

/** The serial number of `2024-03-05` or `2024-03-05T08:30:00`; null where it is none. */
export function dateSerial(text: string): number | null {
  if (!/^-?[0-9]{4,5}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?)?$/.test(text)) return null
  const time = Date.parse(text.includes('T') ? `${text.replace(',', '.').slice(0, 23)}Z` : `${text}T00:00:00Z`)
  return Number.isNaN(time) ? null : (time - epoch) / day
}

/** The part of a day that `PT08H30M00S` is; null where it is none. */
export function timeSerial(text: string): number | null {
  const match = /^(-)?PT([0-9]+)H([0-9]+)M([0-9]+)(?:[.,]([0-9]+))?S$/.exec(text)
  if (!match) return null
  const [, minus, hours, minutes, seconds, fraction = ''] = match
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(`${seconds}.${fraction}`)
  return (minus ? -total : total) / 86_400
}
