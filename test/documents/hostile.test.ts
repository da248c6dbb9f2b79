/** Files that want to do harm: each ends in its fault or is read, and neither leaves anything behind. */
import { documentFromCells, documentFromHtml, documentFromText, loadDocument } from '../../src/documents'
import type { Cell } from '../../src/model'
import { isFault } from '../../src/model'
import type { SourceDocument } from '../../src/reading/document'
import { p, tbl, tc, tr, word } from './word'

type Attempt = () => SourceDocument | Promise<SourceDocument>

const many = (count: number, make: (index: number) => string) => Array.from({ length: count }, (_, index) => make(index)).join('')
const page = (html: string): Attempt => () => documentFromHtml(html, '坏.html')
const letter = (body: string, parts: Record<string, string | Uint8Array> = {}): Attempt => () => loadDocument(word(body, parts), '坏.docx')
const declared = (declarations: string) => letter('', { 'word/document.xml': `<!DOCTYPE x [${declarations}]><w:document xmlns:w="x"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>` })

/** The code of the fault, or `read`. */
async function outcome(attempt: Attempt): Promise<string> {
  try {
    await attempt()
    return 'read'
  } catch (error) {
    if (isFault(error)) return error.code
    throw error
  }
}

test.each<[what: string, ends: string, attempt: Attempt]>([
  ['elements nested deeply', 'file-damaged', page('<div>'.repeat(100_000))],
  ['tables nested deeply', 'file-damaged', page('<table><tr><td>'.repeat(10_000))],
  ['tables nested as browsers bear it', 'read', page(`${'<table><tr><td>'.repeat(100)}甲`)],
  ['formatting that every paragraph opens again', 'file-too-large', page(`<p>${many(400, (index) => `<b id=${index}>`)}</p>${'<p>x</p>'.repeat(2_000)}`)],
  ['children moved one by one', 'file-without-text', () => loadDocument(new TextEncoder().encode(`<div><b><p>${'<br>'.repeat(50_000)}</b>`), '坏.html')],
  ['children put in front of a table', 'read', page(`<table>${'<br>'.repeat(50_000)}x`)],
  ['attributes', 'read', page(`<p ${many(100_000, (index) => `a${index}`.padEnd(8))}>x`)],
  ['comments', 'file-too-large', page('<!-->'.repeat(600_000))],
  ['cells', 'file-too-large', page(`<table>${'<tr><td>x'.repeat(300_000)}`)],
  ['columns', 'file-too-large', page(`<table><tr>${'<td colspan=1000>x'.repeat(20)}`)],
  ['rows beneath wide columns', 'file-too-large', page(`<table><tr>${'<td colspan=1000 rowspan=65534>x'.repeat(16)}${'<tr><td>y<td>z'.repeat(2_000)}`)],
  ['spaces', 'read', page(`<p>甲${' '.repeat(500_000)}乙${'\n '.repeat(500_000)}`)],
  ['a page of many bytes', 'file-too-large', page('x'.repeat(9 * 1024 * 1024))],
  ['names of what all objects have', 'read', page('<p __proto__=x constructor=y><__proto__>甲</__proto__>')],
  ['lines', 'file-too-large', () => documentFromText('\n'.repeat(600_000), null)],
  ['a text of many bytes', 'file-too-large', () => documentFromText('x'.repeat(9 * 1024 * 1024), null)],
  ['controls nested deeply', 'file-damaged', letter('<w:sdt>'.repeat(10_000))],
  ['paragraphs', 'file-too-large', letter(p('x').repeat(500_001))],
  ['rows', 'file-too-large', letter(`<w:tbl>${'<w:tr/>'.repeat(500_001)}</w:tbl>`)],
  ['wide cells', 'file-too-large', letter(tbl(tr(...Array<string>(20).fill(tc('x', { span: 1000 })))))],
  ['merges that continue each other', 'read', letter(tbl(...Array<string>(200).fill(tr(...Array<string>(60).fill(tc('x', { merge: 'continue' }))))))],
  ['spans that are none', 'read', letter(tbl(tr('1', '<w:tc><w:tcPr><w:gridSpan w:val="-1e9"/><w:vMerge w:val="__proto__"/></w:tcPr><w:p/></w:tc>')) + p('甲'))],
  ['an entity', 'file-damaged', declared('<!ENTITY b "x">')],
  ['an entity from outside', 'file-damaged', declared('<!ENTITY b SYSTEM "file:///etc/passwd">')],
  ['a part cut short', 'file-damaged', letter('', { 'word/document.xml': '<w:document xmlns:w="x"><w:body><w:p>' })],
  ['a file cut short', 'file-damaged', () => loadDocument(word(p('甲')).slice(0, 300), '坏.docx')],
  ['a part that is missing', 'file-not-document', letter('', { '_rels/.rels': '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="nothing.xml"/></Relationships>' })],
  ['merged areas on top of each other', 'read', () => {
    const cells = Array.from({ length: 200 }, () => Array.from({ length: 200 }, (): Cell => ({ kind: 'number', value: 1, format: 'General' })))
    const merges = Array.from({ length: 100_000 }, (_, index) => ({ row: index % 200, column: 0, rows: 1e9, columns: 1e9 }))
    return documentFromCells(null, [{ sheet: '表', area: { row: 0, column: 0, rows: 200, columns: 200 }, cells, merges }])
  }],
])('%s', async (_, ends, attempt) => {
  const before = Object.getOwnPropertyNames(Object.prototype).join()
  expect(await outcome(attempt)).toBe(ends)
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before)
})
