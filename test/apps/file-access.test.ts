/** How a chosen file is read: every format to the same answer, and what goes wrong with words. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createBrowserFiles, readChosen } from '../../src/apps/file-access'
import { defaultLimits } from '../../src/archive'
import { checkFile } from '../../src/pane/files/check-file'
import { seedLibrary } from '../support/library'

const fixture = (name: string) => readFileSync(join(__dirname, '../fixtures/legacy', name))
const dropped = createBrowserFiles().dropped!
const listOf = (...files: File[]) => files as unknown as FileList
const fileOf = (bytes: Uint8Array, name: string) => dropped(listOf(new File([bytes.slice()], name)))[0]!

test.each(['xlsx', 'xls', 'et', 'ods'])('a submission as .%s has the answer that it has as .xlsx', async (ending) => {
  const answer = async (name: string, bytes: Uint8Array) => {
    const outcome = await checkFile(fileOf(bytes, name), seedLibrary(), false)
    if (outcome.kind === 'fault') throw outcome.fault
    expect(outcome.misnamed).toBeNull()
    return outcome.results.map(({ hash }) => hash)
  }
  expect(await answer(`填报.${ending}`, fixture(`jinhua.${ending === 'et' ? 'xls' : ending}`))).toEqual(await answer('填报.xlsx', fixture('jinhua.xlsx')))
})

test('a file with the wrong ending says what it is', async () => {
  expect(await fileOf(fixture('jinhua.xls'), '填报.xlsx').read()).toMatchObject({ misnamed: 'xls' })
})

test.each([
  ['照片.xlsx', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), { code: 'file-not-workbook', data: { looksLike: 'image' } }],
  ['空.xlsx', Buffer.alloc(0), { code: 'file-not-workbook', data: { looksLike: 'empty' } }],
  ['半截.xls', fixture('jinhua.xls').subarray(0, 20_000), { code: 'file-damaged' }],
])('%s says what is wrong with it', async (name, bytes, fault) => {
  await expect(fileOf(bytes, name).read()).rejects.toMatchObject(fault)
})

test('a file that can’t be read any more says so, with the system’s reason', async () => {
  const gone = { name: 'a.xlsx', bytes: () => Promise.reject(new Error('changed on disk')) }
  await expect(readChosen(gone)).rejects.toMatchObject({ code: 'file-unreadable', data: { file: 'a.xlsx', reason: 'other', detail: 'changed on disk' } })
})

test('of a file that is too large no more is read than tells so', async () => {
  let asked = 0
  const large = { name: 'a.xlsx', bytes: async (most: number) => {
    asked = most
    return new Uint8Array(most + 1)
  } }
  await expect(readChosen(large)).rejects.toMatchObject({ data: { file: 'a.xlsx' } })
  expect(asked).toBe(defaultLimits.file)
  const read: (number | undefined)[] = []
  const file = Object.assign(new File(['x'], 'b.csv'), { slice: (_: number, end: number) => {
    read.push(end)
    return new Blob([])
  } })
  await expect(dropped(listOf(file))[0]!.read()).rejects.toThrow()
  expect(read).toEqual([defaultLimits.file + 1])
})

test('only an app that can opens files', async () => {
  const opened: string[] = []
  const access = createBrowserFiles({ open: async ({ name }) => { opened.push(name) } })
  await access.dropped!(listOf(new File([], 'a.xlsx')))[0]!.open!()
  expect(opened).toEqual(['a.xlsx'])
  expect(access.opensHere).toBe(true)
  expect(fileOf(Buffer.alloc(0), 'a.xlsx').open).toBeUndefined()
})
