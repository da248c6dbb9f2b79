/**
 * How a workbook says what it holds: a hidden sheet with a line for each template, and names that point to its parts.
 */
import { templateKinds, type Cell, type Period, type TemplateKind } from '../model'
import type { SheetLayout } from './layout'

/** Name of the hidden sheet. */
export const identitySheet = '_duibiao'
const headings = ['key', 'plan', 'period', 'kind', 'region', 'version', 'layout', 'sheet'] as const

/** The version of the layouts that this code draws. */
export const templateVersion = '1'

/** One template in a workbook. `layout` is the SHA-256 of its layout, `sheet` its name when it was written. */
export interface Identity {
  key: string
  plan: string
  period: Period
  kind: TemplateKind
  region: string
  version: string
  layout: string
  sheet: string
}

/** The parts of a template that names point to. */
export const namedParts = ['table', 'code', 'indicator', 'target', 'actual', 'status', 'result', 'foot'] as const
export type NamedPart = (typeof namedParts)[number]

/** The workbook name of a template's part: `duibiao_t1_actual`. */
export function partName(key: string, part: NamedPart): string {
  return `duibiao_${key}_${part}`
}

/** Key and part of a workbook name that is ours, otherwise null. */
export function parsePartName(name: string): { key: string; part: NamedPart } | null {
  const match = /^duibiao_(t[0-9]+)_([a-z]+)$/.exec(name)
  const part = namedParts.find((candidate) => candidate === match?.[2])
  return match && part ? { key: match[1]!, part } : null
}

/** A key that is not in use: `t1`, `t2` … */
export function freeKey(identities: readonly Identity[]): string {
  let number = 1
  while (identities.some(({ key }) => key === `t${number}`)) number++
  return `t${number}`
}

/** The hidden sheet for these templates. */
export function identityLayout(identities: readonly Identity[]): SheetLayout {
  return {
    name: identitySheet, visibility: 'very-hidden', columns: [], rows: [],
    values: [[...headings], ...identities.map((identity) => headings.map((heading) => identity[heading]))],
    styles: [{ format: '@' }], styleOf: [headings, ...identities].map(() => headings.map(() => 0)),
    merges: [], validations: [], conditionalFormats: [],
  }
}

/** The templates that the hidden sheet's cells name; lines that make no sense are passed over. */
export function readIdentities(cells: readonly (readonly Cell[])[]): Identity[] {
  return cells.slice(1).flatMap((line) => {
    const text = (heading: (typeof headings)[number]) => {
      const cell = line[headings.indexOf(heading)]
      return cell?.kind === 'text' || cell?.kind === 'number' ? String(cell.value) : ''
    }
    const kind = templateKinds.find((known) => known === text('kind'))
    if (!/^t[0-9]+$/.test(text('key')) || text('plan') === '' || !kind) return []
    return [{
      key: text('key'), plan: text('plan'), period: text('period'), kind, region: text('region'),
      version: text('version'), layout: text('layout'), sheet: text('sheet'),
    }]
  })
}
