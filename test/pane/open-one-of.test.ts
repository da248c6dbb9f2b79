/** Several files at once: plans that are ready together, documents one at a time, and nothing passed over in silence. */
import { documentFromText } from '../../src/documents'
import { Fault } from '../../src/model'
import type { PickedDocument } from '../../src/pane/read/document-access'
import { openOneOf } from '../../src/pane/read/open-one-of'
import { ownPlan } from '../support/own-plan'

const document = (name: string): PickedDocument => ({ name, read: async () => ({ kind: 'document', document: documentFromText('某县方案', name) }) })
const ready = (name: string): PickedDocument => (
  { name, read: async () => ({ kind: 'plans', sources: [{ file: name, json: ownPlan(), same: null, editedFrom: null }], problems: [] }) })
const broken = (name: string): PickedDocument => ({ name, read: () => Promise.reject(new Fault('file-without-text', { file: name })) })

test('plans that are ready are opened together', async () => {
  const opening = await openOneOf([ready('a.json'), ready('b.json')])
  expect(opening.kind === 'plans' && opening.sources.map(({ file }) => file)).toEqual(['a.json', 'b.json'])
})

test.each([
  [[document('a.txt')], 'a.txt', []],
  [[document('a.txt'), document('b.txt'), ready('c.json')], 'a.txt', ['b.txt', 'c.json']],
  [[ready('a.json'), document('b.txt'), broken('c.docx')], 'b.txt', ['a.json', 'c.docx']],
])('the first document is opened and the others are named: %#', async (files, file, left) => {
  const opening = await openOneOf(files)
  expect([opening.kind, opening.file, opening.left?.map(({ name }) => name)]).toEqual(['document', file, left])
})

test('one that can’t be opened is told by its name', async () => {
  await expect(openOneOf([ready('a.json'), broken('b.docx')])).rejects.toMatchObject({ data: { file: 'b.docx' } })
})
