/** Many files on several threads: the same output as on one, whatever happens to a thread. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { StartThread } from '../../../src/apps/cli/threads'
import { createXlsx } from '../../../src/hosts/xlsx'
import type { JsonOf } from '../../../src/report'
import { checkWorkbook, writeTemplate } from '../../../src/tasks'
import { duibiaoWith } from '../../support/command-line'
import { seedLibrary } from '../../support/library'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'duibiao-')) })
afterEach(() => rmSync(folder, { recursive: true }))

const startThread: StartThread = () =>
  new Worker(join(__dirname, '../../support/source-thread.mjs'), { workerData: join(__dirname, 'thread.ts') })

const duibiao = (threads: number, ...args: string[]) => duibiaoWith({ startThread }, ...args, '--jobs', String(threads))

const plan = '331181-qiyouxiang-2023-2027'

/** A submission whose first rows hold these actuals. */
async function submission(name: string, values: (string | number)[]): Promise<void> {
  const library = seedLibrary()
  const workbook = createXlsx()
  await writeTemplate(workbook, library, { plan, period: '2025' })
  const [result] = await checkWorkbook(workbook, library)
  const area = { ...result!.rows[0]!.at!, rows: values.length, columns: 1 }
  await workbook.apply({ writes: [{ sheet: result!.sheet!, area, values: values.map((value) => [value]) }] })
  writeFileSync(join(folder, name), workbook.save())
}

async function submissions(): Promise<void> {
  for (let number = 0; number < 7; number++) await submission(`${number}.xlsx`, [4.6 + number, 50, '9O'])
  writeFileSync(join(folder, '3b.xlsx'), 'no workbook')
}

test.each(['json', 'text'])('the output is the same as of one thread: %s', async (format) => {
  await submissions()
  const [one, several] = [await duibiao(1, 'check', folder, '--format', format), await duibiao(2, 'check', folder, '--format', format)]
  expect(several.out).toBe(one.out)
  expect(several.code).toBe(one.code)
  expect(several.progress).toHaveLength(one.progress.length)
})

test('annotated copies are the same, too', async () => {
  await submissions()
  const copies = await Promise.all([1, 2].map(async (threads) => {
    const annotated = mkdtempSync(join(tmpdir(), 'duibiao-'))
    await duibiao(threads, 'check', folder, '--annotate', annotated)
    const files = readdirSync(annotated).sort().map((name) => [name, readFileSync(join(annotated, name)).toString('base64')])
    rmSync(annotated, { recursive: true })
    return files
  }))
  expect(copies[0]).toHaveLength(7)
  expect(copies[1]).toEqual(copies[0])
})

test('a thread that breaks down costs the file that it was at', async () => {
  await submissions()
  await submission('崩溃.xlsx', [1])
  await submission('2崩溃.xlsx', [1])
  const { code, out } = await duibiao(2, 'check', folder, '--format', 'json')
  const { files, faults } = JSON.parse(out) as JsonOf<'check'>
  expect(code).toBe(2)
  expect(files).toHaveLength(7)
  expect(faults.map(({ path, code: fault }) => [path, fault])).toEqual([
    [join(folder, '2崩溃.xlsx'), 'check-crashed'], [join(folder, '3b.xlsx'), 'file-not-workbook'], [join(folder, '崩溃.xlsx'), 'check-crashed'],
  ])
})
