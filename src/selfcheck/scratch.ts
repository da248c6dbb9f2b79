/** What the self-check may touch: sheets and names with a mark of their own, which no user's sheet bears. */
import type { Patch, Workbook } from '../workbook'

/** Every scratch sheet (自检用的工作表) begins with this. */
export const scratchMark = '对表自检'

/** The scratch sheet of this short name. */
export function scratchSheet(name: string): string {
  return `${scratchMark} ${name}`
}

/** Whether a sheet is one of ours to make and to remove. */
export function isScratchSheet(name: string): boolean {
  return name.startsWith(`${scratchMark} `)
}

/** A defined name that reads as a cell: none can be there, and each host must refuse it. */
export const cellLikeName = 'A1'

/** Whether a defined name is one of ours to make and to remove. */
export function isScratchName(name: string): boolean {
  return name.startsWith(scratchMark) || name === cellLikeName
}

/** What a fenced outline tells in the place of a user's sheet that is in front. */
export const otherSheet = '…'

/**
 * The same workbook, behind a fence: nothing but scratch is told, and whatever would touch or read anything else is refused
 * before the host hears of it.
 * @throws Error naming what lies outside, from each method.
 */
export function fenced(workbook: Workbook): Workbook {
  return {
    capabilities: workbook.capabilities,
    outline: async () => {
      const { sheets, names, activeSheet, ...rest } = await workbook.outline()
      return {
        ...rest,
        sheets: sheets.filter(({ name }) => isScratchSheet(name)),
        names: names.filter(({ name }) => isScratchName(name)),
        activeSheet: isScratchSheet(activeSheet) ? activeSheet : otherSheet,
      }
    },
    read: async (ranges) => {
      keepTo(ranges.map(({ sheet }) => sheet), isScratchSheet)
      return workbook.read(ranges)
    },
    apply: async (patch) => {
      keepTo(sheetsOf(patch), isScratchSheet)
      keepTo([...patch.removeNames ?? [], ...(patch.names ?? []).map(({ name }) => name)], isScratchName)
      await workbook.apply(patch)
    },
    reveal: async (cell) => {
      keepTo([cell.sheet], isScratchSheet)
      await workbook.reveal(cell)
    },
    watch: (listener) => workbook.watch((change) => { if (isScratchSheet(change.sheet)) listener(change) }),
    follow: (listener) => workbook.follow((cell) => { if (isScratchSheet(cell.sheet)) listener(cell) }),
  }
}

function keepTo(names: readonly string[], allowed: (name: string) => boolean): void {
  const outside = names.find((name) => !allowed(name))
  if (outside !== undefined) throw new Error(`the self-check reaches for ${JSON.stringify(outside)}, which is not its own`)
}

function sheetsOf({ sheets = [], writes = [], marks = [], names = [], activate }: Patch): string[] {
  return [
    ...sheets.map(({ layout }) => layout.name), ...writes.map(({ sheet }) => sheet), ...marks.map(({ sheet }) => sheet),
    ...names.map(({ sheet }) => sheet), ...activate === undefined ? [] : [activate],
  ]
}
