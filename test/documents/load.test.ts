/** Each kind of file is told by its content; the same table gives the same cells whatever it came in. */
import { strToU8, zipSync } from 'fflate'
import { openDocument } from '../../src/apps/open-document'
import { documentFromText, loadDocument } from '../../src/documents'
import type { FaultData } from '../../src/model'
import type { SourceDocument } from '../../src/reading/document'
import { gb18030 } from '../hosts/legacy/gb18030'
import { book, sheet } from '../hosts/xlsx/books'
import { show } from './show'
import { p, tbl, tc, tr, word } from './word'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = '方案\n\n到2027年，达到65%。\r\n  乙\t丙 '

test.each<[string, Uint8Array]>([
  ['UTF-8', bytes(text)],
  ['UTF-8 with a mark', bytes(`\ufeff${text}`)],
  ['UTF-16 of Windows', Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])],
  ['UTF-16, the other way round', Uint8Array.from([0xfe, 0xff, ...Buffer.from(text, 'utf16le').swap16()])],
  ['GB18030', gb18030(text)],
])('text in %s', async (_, content) => {
  expect(await loadDocument(content, '方案.doc')).toEqual({ ...documentFromText(text, null), file: '方案.doc' })
})

test('lines are as they stand, and counted with the empty ones', () => {
  expect(documentFromText(text, null)).toEqual({ file: null, blocks: ['方案', '', '到2027年，达到65%。', '  乙\t丙 '].map((line, index) =>
    ({ kind: 'paragraph', text: line, place: { kind: 'line', line: index + 1 } })) })
})

test.each<[what: string, lines: string[], shown: string[]]>([
  ['Markdown without its marks', ['# 方案 #', '', '## 一、目标', '新建**2**所，**到2027年** 达到65%', '| 指标★ | 目标 |', '|:--:|---|', '| 托位数<br>（个） | ≥**5** |', '1\\*2'],
    ['方案', '', '一、目标', '新建2所，到2027年 达到65%', '| 指标★ | 目标 |', '|:--:|---|', '| 托位数 （个） | ≥5 |', '1*2']],
  ['one sign is none', ['# 托位数（个）', '注：#为核心指标'], ['# 托位数（个）', '注：#为核心指标']],
  ['marks of core indicators stay', ['| 指标 | 目标 |', '|---|---|', '| 托位数** | 5 |', '| 床位数** | 6 |'], ['| 指标 | 目标 |', '|---|---|', '| 托位数** | 5 |', '| 床位数** | 6 |']],
])('%s', (_, lines, shown) => {
  expect(documentFromText(lines.join('\n'), null).blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual(shown)
})

test('a page is one by its first element, whatever it is called', async () => {
  for (const head of ['<!DOCTYPE html>', '<!-- saved from url --><!-- x --> <html>', '\ufeff<p>', '<?xml version="1.0"?><html>', '']) {
    expect(show(await loadDocument(bytes(`${head}<div>甲</div>`), '方案.doc'))).toEqual(['甲'])
  }
  expect(show(await loadDocument(bytes('<5 且 >3，甲'), 'x.html'))).toEqual(['<5 且 >3，甲'])
  expect(show(await loadDocument(bytes('<!-- 甲'), 'x.html'))).toEqual(['<!-- 甲'])
})

const compound = (stream: string) => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0),
  ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0]), 0, 0])
const zip = (parts: Record<string, string>) => zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])))

test.each<[string, Uint8Array]>([
  ['doc', compound('WordDocument')],
  ['ppt', compound('PowerPoint Document')],
  ['pdf', bytes('%PDF-1.7\n')],
  ['rtf', bytes('{\\rtf1')],
  ['image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10])],
  ['empty', new Uint8Array()],
  ['zip', zip({ 'readme.txt': 'x' })],
  ['odt', zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' })],
  ['pptx', word('', { '[Content_Types].xml': '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>' })],
])('what can not be read says what it looks like: %s', async (looksLike, content) => {
  const data: FaultData['file-not-document'] = { file: '方案.docx', looksLike }
  await expect(openDocument(content, '方案.docx')).rejects.toMatchObject({ code: 'file-not-document', data })
})

const saved = (type: string, encoding: string, content: string | Uint8Array) => Uint8Array.from([
  ...bytes('MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x=y"\r\n\r\n--x=y\r\nContent-Type: multipart/alternative; boundary=in\r\n\r\n'
    + `--in\r\nContent-Type: text/plain\r\n\r\n龙泉\r\n--in\r\nContent-Type: text/html${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`),
  ...typeof content === 'string' ? bytes(content) : content, ...bytes('\r\n--in--\r\n--x=y\r\nContent-Type: image/png\r\n\r\nx\r\n--x=y--'),
])

test.each<[string, Uint8Array]>([
  ['quoted', saved('; charset="utf-8"', 'quoted-printable', '<p>=E9=BE=99=E6=B3=\r\n=89 =E2=89=A55</p>')],
  ['base64', saved('', 'BASE64', Buffer.from('<p>龙泉 ≥5</p>').toString('base64').replace(/.{8}/g, '$&\r\n'))],
  ['as it is', saved('; charset=gb2312', '8bit', gb18030('<p>龙泉 ≥5</p>'))],
  ['what the page itself says', saved('', '8bit', gb18030('<meta charset=gbk><p>龙泉 ≥5</p>'))],
])('a page saved as one file: %s', async (_, content) => {
  expect(show(await openDocument(content, '方案.doc'))).toEqual(['龙泉 ≥5'])
})

test.each<[string, Uint8Array, code: string]>([
  ['a saved page without a page', bytes('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\nx'), 'file-damaged'],
  ['a saved page without a boundary', bytes('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'file-damaged'],
  ['a locked document', compound('EncryptedPackage'), 'file-encrypted'],
  ['a scan', word(p('<w:r><w:drawing/></w:r>')), 'file-without-text'],
  ['a page without text', bytes('<html><img src="x.png"></html>'), 'file-without-text'],
  ['blank lines', bytes(' \n\t\n'), 'file-without-text'],
  ['an empty workbook', book(sheet('')), 'file-without-cells'],
  ['no text in any encoding', Uint8Array.from([0x61, 0xff, 0xff, 0x61]), 'file-damaged'],
])('%s is a fault', async (_, content, code) => {
  await expect(openDocument(content, '方案.docx')).rejects.toMatchObject({ code })
})

const xml = (cells: [name: string, text: string][]) => cells.map(([name, value]) => `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`).join('')
const csv = '领域,指标,2027年\n幼有善育,"托位数\n（个）",≥4.5\n幼有善育,入园率,93%\n'
const html = '<table><tr><th>领域<th>指标<th>2027年<tr><td rowspan=2>幼有善育<td>托位数<br>（个）<td>≥4.5<tr><td>入园率<td>93%</table>'
const merged: string[][] = [['领域', '指标', '2027年'], ['幼有善育↓2', '托位数\n（个）', '≥4.5'], ['入园率', '93%']]
const docx = word(tbl(
  tr('领域', '指标', '2027年'), tr(tc('幼有善育', { merge: 'restart' }), tc(p('托位数') + p('（个）')), '≥4.5'),
  tr(tc('', { merge: 'continue' }), '入园率', '93%')))
const xlsx = book(sheet(
  `<row r="1">${xml([['A1', '领域'], ['B1', '指标'], ['C1', '2027年']])}</row><row r="2">${xml([['A2', '幼有善育'], ['B2', '托位数\n（个）'], ['C2', '≥4.5']])}</row>`
  + `<row r="3">${xml([['B3', '入园率']])}<c r="C3" s="1"><v>0.93</v></c></row>`, { after: '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>' }), {
  'xl/styles.xml': '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>'
    + '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs></styleSheet>',
})

test('a table is the same from a page, a document and a workbook', async () => {
  expect(show(await openDocument(bytes(html), 'a.html'))).toEqual([merged])
  expect(show(await openDocument(docx, 'a.docx'))).toEqual([merged])
  expect(show(await openDocument(xlsx, 'a.et'))).toEqual([merged])
  expect(show(await openDocument(bytes(csv), 'a.csv'))).toEqual([[merged[0], ['幼有善育', '托位数\n（个）', '≥4.5'], ['幼有善育', '入园率', '93%']]])
})

test('a text with commas is text unless its file is called a table', async () => {
  const places = ({ blocks }: SourceDocument) => blocks.map(({ place }) => place.kind)
  expect(places(await openDocument(bytes('甲,乙\n丙,丁'), 'a.txt'))).toEqual(['line', 'line'])
  expect(places(await openDocument(bytes('甲,乙\n丙,丁'), 'a.CSV'))).toEqual(['cell'])
})
