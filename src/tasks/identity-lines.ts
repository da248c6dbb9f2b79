/** Reads what a workbook's hidden sheet says it holds. */
import { isFault } from '../model'
import { identitySheet, readIdentityLines, type IdentityLine } from '../template'
import type { Workbook } from '../workbook'

/** The lines of the hidden sheet; none where there is no such sheet. @throws what the host throws. */
export async function identityLinesIn(workbook: Workbook): Promise<IdentityLine[]> {
  const blocks = await workbook.read([{ sheet: identitySheet }]).catch((error: unknown) => {
    if (isFault(error, 'sheet-missing')) return []
    throw error
  })
  return blocks.flatMap(({ cells }) => readIdentityLines(cells))
}
