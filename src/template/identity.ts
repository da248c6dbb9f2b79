/**
 * How a workbook says what it holds: a hidden sheet with a line for each template, and names that point to its parts.
 */
import { languages, type Language } from '../messages'
import { templateKinds, type Cell, type Period, type TemplateKind } from '../model'
import type { SheetLayout } from './layout'

/** Name of the hidden sheet. */
export const identitySheet = '_duibiao'
/** What stands in the columns of the hidden sheet; `options` is JSON. New ones come last, so that old lines are still read. */
export const identityFields = ['key', 'plan', 'period', 'kind', 'region', 'version', 'layout', 'sheet', 'unit', 'options'] as const

/** One line of the hidden sheet as it stands there: a template's, or of a kind that others know (`mapped`). */
export type IdentityLine = Record<(typeof identityFields)[number], string>

/** The version of the layouts that this code draws; raised with every change that a person would see. */
export const templateVersion = '3'

/**
 * `locked`: all but the inputs; `unlocked`: no protection; `sortable`: unprotected too, and rows can be sorted, because no cell is
 * merged downwards.
 */
export const protections = ['locked', 'unlocked', 'sortable'] as const
export type TemplateProtection = (typeof protections)[number]

/** What a person chooses about a template's looks. */
export interface TemplateOptions {
  /** Language of headings and notes. */
  language: Language
  protection: TemplateProtection
  /** A column shows the actuals of the period before (上期实际值). */
  previous: boolean
}

/**
 * One template in a workbook. `layout` is the SHA-256 of its layout without the values of the period before, `sheet` its name when
 * it was written.
 */
export interface Identity {
  key: string
  plan: string
  period: Period
  kind: TemplateKind
  region: string
  version: string
  layout: string
  sheet: string
  /** The responsible unit whose rows alone it has, or null. */
  unit: string | null
  options: TemplateOptions
}

const wholeParts = ['table', 'code', 'indicator', 'task', 'target', 'actual', 'status', 'result', 'foot'] as const
type WholePart = (typeof wholeParts)[number]

/** The parts of a template that names point to; a column of a sheet with several periods names its own (`actual_2025Q1`). */
export type NamedPart = WholePart | `${WholePart}_${Period}`

/** The workbook name of a template's part: `duibiao_t1_actual`, `duibiao_t1_actual_2025Q1`. */
export function partName(key: string, part: NamedPart): string {
  return `duibiao_${key}_${part}`
}

/** Key, part and period of a workbook name that is ours, otherwise null. */
export function parsePartName(name: string): { key: string; part: WholePart; period: Period | null } | null {
  const match = /^duibiao_(t[0-9]+)_([a-z]+)(?:_([0-9]{4}(?:Q[1-4])?))?$/.exec(name)
  const part = wholeParts.find((candidate) => candidate === match?.[2])
  return match && part ? { key: match[1]!, part, period: match[3] ?? null } : null
}

/** A key that is not in use: `t1`, `t2` … */
export function freeKey(identities: readonly Pick<Identity, 'key'>[]): string {
  let number = 1
  while (identities.some(({ key }) => key === `t${number}`)) number++
  return `t${number}`
}

/** The hidden sheet with these lines. */
export function identityLayout(lines: readonly IdentityLine[]): SheetLayout {
  return {
    name: identitySheet, visibility: 'very-hidden', columns: [], rows: [],
    values: [[...identityFields], ...lines.map((line) => identityFields.map((field) => line[field]))],
    styles: [{ format: '@' }], styleOf: [identityFields, ...lines].map(() => identityFields.map(() => 0)),
    merges: [], validations: [], conditionalFormats: [],
  }
}

/** The lines in the hidden sheet's cells; whoever writes the sheet again keeps those that it does not know. */
export function readIdentityLines(cells: readonly (readonly Cell[])[]): IdentityLine[] {
  return cells.slice(1).flatMap((cellsOfLine) => {
    const entries = identityFields.map((field, column) => {
      const cell = cellsOfLine[column]
      return [field, cell?.kind === 'text' || cell?.kind === 'number' ? String(cell.value) : '']
    })
    const line = Object.fromEntries(entries) as IdentityLine
    return /^t[0-9]+$/.test(line.key) && line.plan !== '' ? [line] : []
  })
}

/** The templates among the lines; lines of another kind are passed over. */
export function readIdentities(cells: readonly (readonly Cell[])[]): Identity[] {
  return readIdentityLines(cells).flatMap((line) => {
    const kind = templateKinds.find((known) => known === line.kind)
    return kind ? [{ ...line, kind, unit: line.unit === '' ? null : line.unit, options: parseOptions(line.options) }] : []
  })
}

/** A template's line. */
export function identityLine(identity: Identity): IdentityLine {
  return { ...identity, unit: identity.unit ?? '', options: JSON.stringify(identity.options) }
}

/** The options that a line names; what it leaves open is as it was before there were options. */
function parseOptions(text: string): TemplateOptions {
  const stated = parseObject(text)
  return {
    language: languages.find((language) => language === stated.language) ?? 'zh-CN',
    protection: protections.find((protection) => protection === stated.protection) ?? 'locked',
    previous: stated.previous === true,
  }
}

function parseObject(text: string): Partial<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
