/** Received files in WPS: chosen in its dialog, read by its file system, opened beside the pane. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createWpsFiles } from '../../../src/apps/wps/file-access'
import type { WpsApplication } from '../../../src/hosts/wps'
import { checkFile } from '../../../src/pane/files/check-file'
import { createFakeWps } from '../../hosts/wps/fake'
import { seedLibrary } from '../../support/library'

const bytes = readFileSync(join(__dirname, '../../fixtures/legacy/jinhua.xls'))
const paths = ['C:\\收到\\甲局.xls', '/media/usb/收到/乙局.et']

/** A WPS whose disk has these files and whose user chooses them. */
function wps(choice: readonly string[] | null) {
  const fake = createFakeWps()
  for (const path of paths) fake.fileSystem.set(path, bytes)
  fake.choice = choice
  return fake
}

test('what is chosen is named without its folders, told apart by its path, and read as it is', async () => {
  const fake = wps(paths)
  const files = await createWpsFiles(fake.application).pick('zh-CN')
  expect(files.map(({ name, path }) => [name, path])).toEqual([['甲局.xls', paths[0]], ['乙局.et', paths[1]]])
  const outcomes = await Promise.all(files.map((file) => checkFile(file, seedLibrary(), false)))
  expect(outcomes.map((outcome) => outcome.kind === 'checked' && outcome.results[0]!.rows.length > 20)).toEqual([true, true])
  expect(fake.fileSystem.get(paths[0]!)).toBe(bytes)
  expect(fake.mistakes).toEqual([])
})

test('a dialog that is cancelled gives nothing', async () => {
  const fake = wps(null)
  expect(await createWpsFiles(fake.application).pick('en')).toEqual([])
  expect(fake.mistakes).toEqual([])
})

test('a file is read anew each time, and one that is gone says so', async () => {
  const fake = wps([paths[0]!])
  const [file] = await createWpsFiles(fake.application).pick('zh-CN')
  fake.fileSystem.delete(paths[0]!)
  await expect(file!.read()).rejects.toMatchObject({ code: 'file-unreadable', data: { file: '甲局.xls', reason: 'not-found' } })
  fake.fileSystem.set(paths[0]!, bytes)
  expect(await file!.read()).toMatchObject({ misnamed: null })
})

/** As much of WPS as a file is opened with. */
function opening(open: () => void): WpsApplication {
  return {
    FileSystem: { ReadFileAsArrayBuffer: () => new ArrayBuffer(0) },
    FileDialog: () => ({ Show: () => -1, SelectedItems: { Count: 1, Item: () => paths[0] } }),
    Workbooks: { Open: open },
  } as unknown as WpsApplication
}

test('a file is opened by its path, beside the workbook of the pane', async () => {
  const fake = wps(paths)
  const access = createWpsFiles(fake.application)
  const [first, second] = await access.pick('zh-CN')
  const inFront = fake.book()
  for (const [file, path] of [[first, paths[0]], [second, paths[1]], [first, paths[0]]] as const) {
    await file!.open!()
    expect(fake.book().fullName).toBe(path)
  }
  expect(inFront.open).toBe(true)
  expect(access.opensHere).toBe(false)
  expect(fake.mistakes).toEqual([])
})

test('what WPS says against opening it comes to the caller', async () => {
  const [file] = await createWpsFiles(opening(() => { throw new Error('locked') })).pick('zh-CN')
  await expect(file!.open!()).rejects.toThrow('locked')
})

describe('the browser’s dialog takes over', () => {
  /** As much of a page as the browser's dialog needs. */
  function page() {
    const dialog = Object.assign(new EventTarget(), { hidden: false, files: [new File(['a'], 'a.csv')], click: jest.fn(), remove: jest.fn() })
    Object.assign(globalThis, {
      document: { createElement: () => dialog, body: { append: () => undefined } },
      addEventListener: () => undefined,
    })
    return dialog
  }
  afterEach(() => {
    for (const name of ['document', 'addEventListener']) Reflect.deleteProperty(globalThis, name)
  })

  test.each<[string, object]>([
    ['has no file system', { FileDialog: () => undefined }],
    ['reads no bytes', { FileSystem: {}, FileDialog: () => undefined }],
    ['has no dialog', { FileSystem: { ReadFileAsArrayBuffer: () => undefined } }],
    ['fails to show its dialog', { FileSystem: { ReadFileAsArrayBuffer: () => undefined }, FileDialog: () => { throw new Error('not here') } }],
  ])('where WPS %s', async (_, application) => {
    const dialog = page()
    const picking = createWpsFiles(application as WpsApplication).pick('zh-CN')
    // While the click is still handled: later, browsers show no dialog.
    expect(dialog.click).toHaveBeenCalledTimes(1)
    dialog.dispatchEvent(new Event('change'))
    const [file] = await picking
    expect(file).toMatchObject({ name: 'a.csv', path: null, open: undefined })
    expect(dialog.remove).toHaveBeenCalledTimes(1)
  })
})
