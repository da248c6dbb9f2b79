/** Finds who issued a document, and when: signatures, heads, labels, and lines below the title. */
import { dateOf, isDateLine, isDay } from './dates'
import { documentNumber, isOfficeLine, labelled, type Fact, type Line } from './lines'
import { simplify } from '../text/script'

/** Who issued a document, and on which day (ISO); null for what it does not say. */
export function issuedOf(lines: readonly Line[], title: Fact<string> | null): { issuer: Fact<string> | null; date: Fact<string> | null } {
  const signature = signatureOf(lines)
  const report = title && reportOf(lines, title)
  const stated = labelled(lines, /^成文日期/u, dateOf)
  const published = labelled(lines, /^(?:印发日期|发文日期|生成日期|发布日期|发布时间|生成时间|日期)/u, dateOf)
  return {
    issuer: signature?.issuer ?? underTitle(lines, title) ?? report?.issuer ?? headOf(lines)
      ?? labelled(lines, /^(?:发布机构|发布单位|发文机关|发文单位|制发机关|制定机关|来源|信息来源)/u, namedOffice) ?? aboveNotice(lines),
    date: stated ?? signature?.date ?? report?.date ?? adopted(lines) ?? published ?? dateAlone(lines),
  }
}

/** The office behind a label; one without the name of its region (市政府办公室) may be any. */
function namedOffice(text: string): string | null {
  const office = /^[\p{Script=Han}“”()（）]+/u.exec(text)?.[0] ?? ''
  return office.length >= 3 && isOfficeLine(office) && !nameless.test(simplify(office)) ? office : null
}

const nameless = /^本?[省市县区旗州][^省市县区旗州]*(?:办|办公室|局|委|厅|政府|委员会)$/u

/** A report to a congress: below its title the day on which it was given (——…年…月…日在…会议上), and who gave it. */
function reportOf(lines: readonly Line[], title: Fact<string>): { issuer: Fact<string> | null; date: Fact<string> } | null {
  const at = lines.findIndex(({ place }) => place === title.place)
  const below = lines.slice(at + 1, at + 5)
  for (const { text, place } of below) {
    const given = /^[—–\-―]*\s*((?:19|20)[0-9]{2}\s*年\s*[0-9]{1,2}\s*月\s*[0-9]{1,2}\s*日)在.{4,50}会议?上?$/u.exec(simplify(text))
    const date = given && dateOf(given[1]!)
    if (!date) continue
    const by = below.map((line) => ({ value: /^(\p{Script=Han}{2,16}人民政府)\s*代?(?:[省市县区旗州盟]长|主席)/u.exec(simplify(line.text))?.[1], place: line.place }))
      .find((one): one is { value: string; place: Line['place'] } => one.value !== undefined)
    const office = below.find((line) => isOfficeLine(line.text) && !nameless.test(simplify(line.text)))
    return { issuer: by ?? (office ? { value: office.text, place: office.place } : null), date: { value: date, place } }
  }
  return null
}

/** An office directly below the title, with a date below it: a plan without a notice, signed on its first page. */
function underTitle(lines: readonly Line[], title: Fact<string> | null): Fact<string> | null {
  const at = lines.findIndex(({ place }) => place === title?.place)
  const [office, date] = at < 0 ? [] : lines.slice(at + 1, at + 3)
  return office && isOfficeLine(office.text) && (!date || isDateLine(date.text)) ? { value: office.text, place: office.place } : null
}

/** The heading of a document's first page: 某县人民政府办公室文件. */
function headOf(lines: readonly Line[]): Fact<string> | null {
  for (const { text, place } of lines.slice(0, 12)) {
    const plain = text.replace(/\s+/gu, '')
    const office = plain.slice(0, -2)
    if (/^\p{Script=Han}{6,32}$/u.test(plain) && plain.endsWith('文件') && isOfficeLine(office) && !nameless.test(simplify(office))) return { value: office, place }
  }
  return null
}

/** The day on which a congress or a meeting adopted the plan, in parentheses below the title. */
function adopted(lines: readonly Line[]): Fact<string> | null {
  for (const { text, place } of lines.slice(0, 30)) {
    const inside = /^[(（]\s*((?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日).{4,60}(?:批准|通过)[)）]$/u.exec(simplify(text))?.[1]
    const date = inside === undefined ? null : dateOf(inside)
    if (date) return { value: date, place }
  }
  return null
}

/** Offices above a notice without a head: a line of them, several side by side, directly before its title or its number. */
function aboveNotice(lines: readonly Line[]): Fact<string> | null {
  for (const [at, { text, place }] of lines.slice(0, 12).entries()) {
    const offices = officesOf(text)
    const next = simplify(lines[at + 1]?.text ?? '')
    if (offices && (/^(?:关于|.{2,40}关于).{4,}/u.test(next) || documentNumber.test(next))) return { value: offices, place }
  }
  return null
}

/** The first day that is a line of its own, though nobody signed above it. */
function dateAlone(lines: readonly Line[]): Fact<string> | null {
  for (const { text, place } of lines) {
    const date = isDay(text) ? dateOf(text) : null
    if (date) return { value: date, place }
  }
  return null
}

/** Offices of regions, side by side on one line, as one text; null where the line is anything else. */
function officesOf(text: string): string | null {
  const offices = text.length <= 80 ? text.split(/[\s、]+/u) : ['']
  const isOffice = (one: string) => /^\p{Script=Han}{1,12}[省市县区旗州盟乡镇]\p{Script=Han}{1,20}$/u.test(simplify(one)) && isOfficeLine(one)
  return offices.every(isOffice) ? offices.join('、') : null
}

/** A date that is a line of its own, with who signed above it or beside it; or both at the end of a paragraph. */
function signatureOf(lines: readonly Line[]): { issuer: Fact<string>; date: Fact<string> } | null {
  for (const [index, { text, place }] of lines.entries()) {
    const date = isDay(text) ? dateOf(text) : null
    const above = lines.slice(Math.max(0, index - 3), index).reverse().find((line) => !/^[(（]/u.test(line.text))
    if (date && above && isOfficeLine(above.text)) return { issuer: signedBy(lines, above), date: { value: date, place } }
    const beside = text.length <= 80 ? /^(.{4,60}?)\s+(\S{8,11}|\S.{7,15})$/u.exec(text) : null
    const [offices, day] = beside ? [officesOf(beside[1]!), isDay(beside[2]!) ? dateOf(beside[2]!) : null] : []
    if (offices && day) return { issuer: { value: offices, place }, date: { value: day, place } }
    const inside = /。\s*(\p{Script=Han}{4,30})\s+((?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)/u.exec(text)
    const insideDate = inside && dateOf(inside[2]!)
    if (inside && insideDate) return { issuer: { value: inside[1]!, place }, date: { value: insideDate, place } }
  }
  return null
}

/** Who signed in a line, and the offices in the lines directly above it. */
function signedBy(lines: readonly Line[], last: Line): Fact<string> {
  let first = lines.indexOf(last)
  if (officesOf(last.text) === null) return { value: last.text, place: last.place }
  while (first > 0 && officesOf(lines[first - 1]!.text) !== null) first--
  return { value: lines.slice(first, lines.indexOf(last) + 1).map(({ text }) => officesOf(text)).join('、'), place: lines[first]!.place }
}
