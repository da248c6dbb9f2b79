/** Knows whether the workbook has changed since it was last opened or saved. */
import type { UniverWorkbook } from '../../hosts/univer'

export interface TrackedWorkbook {
  /** The same workbook; changes made through it count too. */
  workbook: UniverWorkbook
  unsaved: () => boolean
  /** Says that the workbook is now as its file is. */
  saved: () => void
}

/** Watches what people and what we change. */
export function trackChanges(workbook: UniverWorkbook): TrackedWorkbook {
  let unsaved = false
  workbook.watch(() => { unsaved = true })
  return {
    workbook: {
      ...workbook,
      async apply(patch) {
        unsaved = true
        await workbook.apply(patch)
      },
    },
    unsaved: () => unsaved,
    saved: () => { unsaved = false },
  }
}
