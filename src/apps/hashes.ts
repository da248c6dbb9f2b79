/** The answer of a check in short, for the handles that the pages give to the console and to tests. */
import type { Library } from '../model'
import { checkWorkbook, type Workbook } from '../tasks'

/** The hashes of the check's answers, one for each result, with the plans that the workbook brings along. @throws what `checkWorkbook` throws. */
export async function hashesOf(workbook: Workbook, library: Library): Promise<string[]> {
  const { withBroughtPlans } = await import('../plans')
  const { library: all } = await withBroughtPlans(library, workbook, null)
  return (await checkWorkbook(workbook, all)).map(({ hash }) => hash)
}
