/** `duibiao check`: files, folders and plans that publish their completion. */
import { basename, join } from 'node:path'
import { openXlsx } from '../../hosts/xlsx'
import { cliWords, type Language } from '../../messages'
import { isFault, type Fault, type Library, type Period } from '../../model'
import { checkJson, checkText, describeFault, summarise, type CheckResult } from '../../report'
import { severities, type Severity } from '../../rules'
import { checkPlan, checkWorkbook, writeResults } from '../../tasks'
import { readBytes, workbooksAt, writeBytes } from './files'
import type { Output } from './output'

export interface CheckOptions {
  format: 'text' | 'json'
  lang: Language
  plan?: string
  period?: Period
  annotate?: string
  force?: boolean
  failOn: Severity
}

const seedPrefix = 'seeds:'

/**
 * Checks everything the arguments name and prints the answer. A file that can't be checked does not stop the others.
 * Returns the exit code: 0 nothing at or above the fail level, 1 findings, 2 a fault.
 */
export async function checkCommand(paths: readonly string[], options: CheckOptions, library: Library, out: Output): Promise<number> {
  const words = cliWords[options.lang]
  const checked: { path: string; result: CheckResult }[] = []
  const faults: { path: string; fault: Fault }[] = []
  const attempt = async (path: string, action: () => CheckResult[] | Promise<CheckResult[]>) => {
    try {
      for (const result of await action()) {
        checked.push({ path, result })
        faults.push(...result.faults.map((fault) => ({ path, fault })))
      }
    } catch (error) {
      if (!isFault(error)) throw error
      faults.push({ path, fault: error })
    }
  }
  const files: string[] = []
  for (const path of paths) {
    if (path.startsWith(seedPrefix)) await attempt(path, () => [checkPlan(path.slice(seedPrefix.length), library, options.period)])
    else await attempt(path, () => { files.push(...workbooksAt(path)); return [] })
  }
  for (const [index, file] of files.entries()) {
    out.progress(words.progress(index + 1, files.length, basename(file)))
    await attempt(file, () => checkFile(file, options, library))
  }
  out.progress('')
  out.write(options.format === 'json'
    ? `${JSON.stringify(checkJson(checked, faults, options.lang), null, 2)}\n`
    : `${checkedText(checked, faults, options.lang)}\n`)
  if (faults.length > 0) return 2
  const failing = severities.slice(0, severities.indexOf(options.failOn) + 1)
  return checked.some(({ result }) => result.findings.some(({ severity }) => failing.includes(severity))) ? 1 : 0
}

async function checkFile(file: string, { plan, period, annotate, force, lang }: CheckOptions, library: Library): Promise<CheckResult[]> {
  const workbook = openXlsx(readBytes(file), { file })
  if (annotate === undefined) return checkWorkbook(workbook, library, { plan, period })
  const results = await writeResults(workbook, library, { plan, period }, lang)
  writeBytes(join(annotate, basename(file)), workbook.save(), force ?? false)
  return results
}

function checkedText(
  checked: readonly { path: string; result: CheckResult }[], faults: readonly { path: string; fault: Fault }[], language: Language,
): string {
  const blocks = checked.map(({ path, result }) => `${path}\n${checkText(result, language)}`)
  const failures = faults.map(({ path, fault }) => `${path}\n${describeFault(fault, language).message}`)
  if (checked.length < 2) return [...blocks, ...failures].join('\n\n')
  const totals = checked.map(({ result }) => summarise(result))
  const short = totals.reduce((sum, { byStatus }) => sum + byStatus.short, 0)
  const errors = totals.reduce((sum, { findings }) => sum + findings.error, 0)
  return [...blocks, ...failures, cliWords[language].total(checked.length, short, errors)].join('\n\n')
}
