/** Settles the facts of a draft: what was read, what was typed instead, and what is still asked for. */
import type { Library, PlanFile } from '../model'
import { yearsIn, type Years } from '../reading/text/years'
import type { FactField } from './correction'
import { draftProblem, type DraftProblem } from './draft-problem'
import { freeIdentity, identityFor, isPlanId, planInTheWay } from './identity'

type Facts = Pick<PlanFile, 'id' | 'code' | 'region' | 'title' | 'documentNumber' | 'issuer' | 'date' | 'source' | 'table' | 'years' | 'notes'>

/** What the reader writes for a region that it did not find. */
const noRegion = '000000'

/**
 * The facts with what is missing or wrong about them. What need not be stated is null; a text that can't be read stays as it was typed
 * where a text may stand, and leaves what was read where not.
 */
export function settleFacts(
  read: PlanFile, typed: ReadonlyMap<FactField, string>, { regions, plans }: Pick<Library, 'regions' | 'plans'>,
): { facts: Facts; problems: DraftProblem[] } {
  const problems: DraftProblem[] = []
  const ask = (id: DraftProblem['id'], field: FactField, parameters: DraftProblem['parameters'] = {}) => {
    problems.push(draftProblem(id, { field }, parameters))
  }
  const text = (field: Exclude<FactField, 'years' | 'notes'>) => (typed.get(field) ?? read[field] ?? '').trim()
  const title = text('title')
  const issuer = text('issuer')
  const date = isoDate(text('date')) ?? text('date')
  const region = text('region')
  const yearsTyped = typed.get('years')?.trim() ?? ''
  const years = (yearsTyped === '' ? null : yearsOf(yearsTyped)) ?? read.years

  if (title === '') ask('title-missing', 'title')
  if (issuer === '') ask('issuer-missing', 'issuer')
  if (date === '') ask('date-missing', 'date')
  else if (isoDate(date) === null) ask('date-unreadable', 'date', { text: date })
  if (region === '' || region === noRegion) ask('region-missing', 'region')
  else if (!Object.hasOwn(regions, region)) ask('region-unknown', 'region', { text: region })
  if (yearsTyped !== '' && yearsOf(yearsTyped) === null) ask('years-unreadable', 'years', { text: yearsTyped })
  else if (!isYear(years.from) || !isYear(years.to)) ask('years-missing', 'years')
  else if (years.from > years.to) ask('years-reversed', 'years', { from: years.from, to: years.to })

  const facts = {
    region, title, issuer, date, years, documentNumber: text('documentNumber') || null, table: text('table') || null,
    // A pasted text has no file to be named by.
    source: read.source || title,
    notes: typed.get('notes')?.split('\n').map((note) => note.trim()).filter((note) => note !== '') ?? [...read.notes],
  }
  const idTyped = typed.get('id')?.trim() || null
  const { id, code } = identityFor(read, facts, idTyped)
  const inTheWay = idTyped === null ? null : planInTheWay(id, facts, plans)
  if (idTyped !== null && !isPlanId(`${noRegion}${id.slice(region.length)}`)) ask('id-unreadable', 'id', { text: idTyped })
  if (inTheWay) ask('id-taken', 'id', { text: id, title: inTheWay.title })
  return { facts: { ...facts, ...inTheWay ? { id, code } : freeIdentity({ id, code }, facts, plans) }, problems }
}

/** An ISO date of a text such as `2024-03-01`, `2024.3.1` or `2024年3月1日`; null for a day that no calendar has. */
function isoDate(text: string): string | null {
  const found = /^([0-9]{4})\s*[-年./]\s*([0-9]{1,2})\s*[-月./]\s*([0-9]{1,2})\s*日?$/u.exec(text.normalize('NFKC'))
  if (!found) return null
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  if (days === undefined || day < 1 || day > days || !isYear(year)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** `2025`, `2023-2027`, `2023—2027年`, `“十四五”`. */
function yearsOf(text: string): Years | null {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '')
  if (!/^(?:[0-9]{4}年?(?:[-—–~至到]+[0-9]{4})?(?:年|年度)?|[“"]?十[一二三四五六七八九]?五[”"]?(?:规划|期间)?)$/u.test(plain)) return null
  const years = yearsIn(plain)
  // The wrong way round is said as such.
  return years && /^[“"]?十/u.test(plain) ? years : years && isYear(years.from) && isYear(years.to) ? years : null
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1949 && year <= 2199
}
