/** What a scenario (情景) is: one promise of the port, tried on scratch sheets; the same one in every test and in the self-check. */
import type { Area, CellAddress, FaultCode } from '../model'
import type { Words } from '../messages'
import type { CellInput, ConditionalFormat, Protection, SheetLayout } from '../template/layout'
import type { Capabilities, Patch, SheetOutline, Workbook } from '../workbook'
import { agree, agreeFault } from './agree'
import { agreeArea, agreeSheet, expectedCell, plainSheet, type Expected } from './sheets'
import { scratchSheet } from './scratch'

/** Who types and selects: a tester who is asked to, or a test that simulates one. */
export interface Person {
  type?: (cell: CellAddress, value: CellInput) => Promise<void>
  select?: (cell: CellAddress) => Promise<void>
  /** Takes the last change back, once, by the host's own undo. */
  undo?: (sheet: string) => Promise<void>
}

/** Where a scenario plays. */
export interface Stage {
  workbook: Workbook
  /** Waits until the host has computed and told its events. */
  settle: () => Promise<void>
  person: Person
  /** The protection of a sheet as the host itself tells it, past our adapter; null where there is none. */
  protection?: (sheet: string) => Promise<Protection | null>
  /** The conditional formats of a sheet as the host itself tells them, past our adapter, the one that wins first. */
  rules?: (sheet: string) => Promise<ConditionalFormat[]>
  /** Keeps what the host itself tells of a sheet, past our adapter, such as the widths it made of ours. */
  inspect?: (sheet: string) => Promise<void>
  /** Keeps something that is to be recorded and not judged. */
  note?: (what: string, value: unknown) => void
}

/** One promise of the port, or one question to the host. */
export interface Scenario {
  /** Group and name, such as `read.used-part`. */
  id: string
  title: Words<string>
  /** Without this capability the host need not offer it. */
  needs?: keyof Capabilities
  /** A person has to do something. */
  byHand?: true
  /** Nothing is judged: what the host does is only written down. */
  recordsOnly?: true
  /** @throws Mismatch where the host does not agree; and whatever the host throws. */
  run: (stage: Stage) => Promise<void>
}

/** Ids are those of the group with the scenario's own name behind a dot. */
export function group(name: string, scenarios: readonly Scenario[]): Scenario[] {
  return scenarios.map((scenario) => ({ ...scenario, id: `${name}.${scenario.id}` }))
}

/** The sheets that scenarios play on: a name with a space and brackets, and one with all that has to be quoted. */
export const main = scratchSheet('数据 表(1)')
export const quoted = scratchSheet("O'Brien–表 !2")
export const second = scratchSheet('二')
export const missing = scratchSheet('没有')

/** An area of one cell, or of as many rows and columns as are told. */
export function at(row: number, column: number, rows = 1, columns = 1): Area {
  return { row, column, rows, columns }
}

/** Empty cells without a format, as a host must tell them. */
export function emptyCells(rows: number, columns: number) {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => expectedCell(null)))
}

/** What most scenarios do, over one stage. */
export function acts(stage: Stage) {
  const { workbook } = stage
  const apply = async (patch: Patch): Promise<void> => {
    await workbook.apply(patch)
    await stage.settle()
  }
  return {
    apply,
    add: (sheet: string, expected: Expected, more?: Partial<SheetLayout>) => apply({ sheets: [{ layout: plainSheet(sheet, expected, more) }] }),
    write: (sheet: string, area: Area, values: CellInput[][]) => apply({ writes: [{ sheet, area, values }] }),
    shows: (sheet: string, expected: Expected) => agreeSheet(workbook, sheet, expected),
    holds: (sheet: string, area: Area, cells: Parameters<typeof agreeArea>[3]) => agreeArea(workbook, sheet, area, cells),
    told: async (sheet: string): Promise<SheetOutline | undefined> =>
      (await workbook.outline()).sheets.find((candidate) => candidate.name === sheet),
    /** Expects that an action changes nothing that the outline tells. */
    unchanged: async (action: () => Promise<void>): Promise<void> => {
      const before = await workbook.outline()
      await action()
      agree(await workbook.outline(), before, 'outline')
    },
    faults: (code: FaultCode, action: () => Promise<unknown>, data?: Readonly<Record<string, unknown>>) => agreeFault(code, action, data),
  }
}
