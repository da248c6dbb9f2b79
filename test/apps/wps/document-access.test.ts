/** Published documents in WPS: chosen in its dialog, read by its file system as they are then; else by the browser's dialog. */
import { createWpsDocuments } from '../../../src/apps/wps/document-access'
import type { WpsApplication } from '../../../src/hosts/wps'
import { planFileJson } from '../../../src/plans'
import { p, tbl, tr, word } from '../../documents/word'
import { createFakeWps } from '../../hosts/wps/fake'
import { seedLibrary } from '../../support/library'
import { ownPlan } from '../../support/own-plan'

const library = seedLibrary()
const document = word([p('某县公共服务方案'), tbl(tr('序号', '指标名称', '目标值'), tr('1', '入园率（%）', '95'))].join(''))
const [written, saved] = ['C:\\收到\\方案.docx', '/media/usb/收到/计划.json']

/** A WPS whose disk has a document and a plan file, and whose user chooses these. */
function wps(choice: readonly string[] | null) {
  const fake = createFakeWps()
  fake.fileSystem.set(written, document)
  fake.fileSystem.set(saved, new TextEncoder().encode(planFileJson(ownPlan())))
  fake.choice = choice
  return { fake, access: createWpsDocuments(fake.application, library) }
}

test('what is chosen is named without its folders, and is what its content says', async () => {
  const { fake, access } = wps([written, saved])
  const files = await access.pick('zh-CN')
  expect(files.map(({ name }) => name)).toEqual(['方案.docx', '计划.json'])
  const [first, second] = await Promise.all(files.map((file) => file.read()))
  expect(first).toMatchObject({ kind: 'document', document: { file: '方案.docx', blocks: [{ text: '某县公共服务方案' }, { kind: 'table' }] } })
  expect(second).toMatchObject({ kind: 'plans', sources: [{ file: '计划.json', json: ownPlan() }], problems: [] })
  expect(fake.mistakes).toEqual([])
})

test('a dialog that is cancelled gives nothing', async () => {
  const { fake, access } = wps(null)
  expect(await access.pick('en')).toEqual([])
  expect(fake.mistakes).toEqual([])
})

test('a file is read anew each time; one that is gone says so, and so does one that is no document', async () => {
  const { fake, access } = wps([written])
  const [file] = await access.pick('zh-CN')
  fake.fileSystem.delete(written)
  await expect(file!.read()).rejects.toMatchObject({ code: 'file-unreadable', data: { file: '方案.docx', reason: 'not-found' } })
  fake.fileSystem.set(written, Buffer.from('89504e470d0a1a0a0000000d', 'hex'))
  await expect(file!.read()).rejects.toMatchObject({ code: 'file-not-document', data: { file: '方案.docx' } })
  fake.fileSystem.set(written, document)
  expect(await file!.read()).toMatchObject({ kind: 'document' })
})

describe('where WPS has no dialog, the browser’s takes over', () => {
  afterEach(() => {
    for (const name of ['document', 'addEventListener']) Reflect.deleteProperty(globalThis, name)
  })

  test('while the click is still handled, for the kinds that can be read', async () => {
    const input = Object.assign(new EventTarget(), { hidden: false, accept: '', files: [new File(['某县方案'], '方案.txt')], click: jest.fn(), remove: jest.fn() })
    Object.assign(globalThis, { document: { createElement: () => input, body: { append: () => undefined } }, addEventListener: () => undefined })
    const picking = createWpsDocuments({ FileDialog: () => undefined } as unknown as WpsApplication, library).pick('zh-CN')
    expect(input.click).toHaveBeenCalledTimes(1)
    expect(input.accept.split(',')).toEqual(expect.arrayContaining(['.docx', '.et', '.json']))
    input.dispatchEvent(new Event('change'))
    const [file] = await picking
    expect(await file!.read()).toMatchObject({ kind: 'document', document: { file: '方案.txt', blocks: [{ text: '某县方案' }] } })
  })
})
