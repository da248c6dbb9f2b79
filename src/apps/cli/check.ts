/** `duibiao check`: files, folders and plans that publish their completion. */
import { join, parse, resolve } from 'node:path'
import { openXlsx } from '../../hosts/xlsx'
import { cliWords, type Language } from '../../messages'
import { isFault, type Fault, type Library, type Period } from '../../model'
import { checkJson, checkText, describeFault, summarise, type CheckResult } from '../../report'
import { severities, type Severity } from '../../rules'
import { checkPlan, checkWorkbook, writeResults } from '../../tasks'
import { inputsAt, readBytes, writeBytes, type Input } from './files'
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
  const files: Input[] = []
  for (const path of paths) {
    if (path.startsWith(seedPrefix)) await attempt(path, () => [checkPlan(path.slice(seedPrefix.length), library, options.period)])
    else await attempt(path, () => { files.push(...inputsAt(path)); return [] })
  }
  const copies = new Set<string>()
  for (const [index, input] of files.entries()) {
    out.progress(words.progress(index + 1, files.length, input.name))
    await attempt(input.file, () => checkFile(input, options, library, copies))
  }
  out.progress('')
  out.write(options.format === 'json'
    ? `${JSON.stringify(checkJson(checked, faults, options.lang), null, 2)}\n`
    : `${checkedText(checked, faults, options.lang)}\n`)
  if (faults.length > 0) return 2
  const failing = severities.slice(0, severities.indexOf(options.failOn) + 1)
  return checked.some(({ result }) => result.findings.some(({ severity }) => failing.includes(severity))) ? 1 : 0
}

async function checkFile(
  { file, name }: Input, { plan, period, annotate, force, lang }: CheckOptions, library: Library, copies: Set<string>,
): Promise<CheckResult[]> {
  const workbook = openXlsx(readBytes(file), { file })
  if (annotate === undefined) return checkWorkbook(workbook, library, { plan, period })
  const results = await writeResults(workbook, library, { plan, period }, lang)
  const copy = freeName(join(annotate, name), copies)
  copies.add(copy)
  // A submission is never written over, whatever --force says.
  writeBytes(copy, workbook.save(), (force ?? false) && resolve(copy) !== resolve(file))
  return results
}

/** The path, with a number where this run has written one of the same name already. */
function freeName(path: string, taken: ReadonlySet<string>): string {
  const { dir, name, ext } = parse(path)
  let free = path
  for (let number = 2; taken.has(free); number++) free = join(dir, `${name} (${number})${ext}`)
  return free
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
