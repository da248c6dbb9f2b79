/** Word documents: what is printed is read, once, in its order. */
import { loadDocument } from '../../src/documents'
import { p, r, tbl, tc, tr, word } from './word'
import { show } from './show'

const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const field = (instruction: string, result: string) => `${mark('begin')}<w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>${mark('separate')}${result}${mark('end')}`
const control = (properties: string, content: string) => `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`

const read = (body: string, parts = {}) => loadDocument(word(body, parts), '方案.docx')

test.each<[what: string, body: string, shown: (string | string[][])[]]>([
  ['paragraphs, runs joined', p(r('到2027年') + r('达到65%')) + p('二'), ['到2027年达到65%', '二']],
  ['empty paragraphs are none', p('甲') + '<w:p/>' + p(' 　') + p('乙'), ['甲', '乙']],
  ['white space at the ends is layout, tabs are not', p('<w:r><w:tab/><w:t>　甲</w:t><w:tab/><w:t>乙 </w:t></w:r>'), ['\t甲\t乙']],
  ['a line break begins a paragraph', p('<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t></w:r>'), ['甲', '乙', '丙']],
  ['a break of pages too', p(`${r('甲')}<w:r><w:br w:type="page"/></w:r>${r('乙')}`), ['甲', '乙']],
  ['insertions, not deletions', p(`${r('达到')}<w:del w:id="1"><w:r><w:delText>60</w:delText></w:r></w:del><w:ins w:id="2">${r('65')}</w:ins>${r('%')}`), ['达到65%']],
  ['moved text where it went', p(`<w:moveFrom w:id="1">${r('甲')}</w:moveFrom>${r('乙')}`) + p(`<w:moveTo w:id="2">${r('甲')}</w:moveTo>`), ['乙', '甲']],
  ['a deleted end of a paragraph joins two', `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r('甲')}</w:p>${p('乙')}${p('丙')}`, ['甲乙', '丙']],
  ['inserted blocks', `<w:ins w:id="1">${p('甲')}</w:ins><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p('乙')}</w:sdtContent></w:sdt>`, ['甲', '乙']],
  ['links, fields and controls in a line', p(`<w:hyperlink>${r('甲')}</w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple w:instr="x">${r('乙')}</w:fldSimple>`
    + `<w:sdt><w:sdtContent>${r('丙')}</w:sdtContent></w:sdt><w:smartTag>${r('丁')}</w:smartTag>`), ['甲乙丙丁']],
  ['hidden text is not', p(r('甲') + r('藏', '<w:vanish/>') + r('乙', '<w:vanish w:val="0"/>')), ['甲乙']],
  ['formulas, symbols and hyphens', p(`<m:oMath><m:r><m:t>≥</m:t></m:r></m:oMath>${r('5')}<w:r><w:sym w:font="Symbol" w:char="F0A3"/><w:t>6</w:t><w:noBreakHyphen/>`
    + '<w:sym w:font="Wingdings" w:char="F0AB"/><w:sym w:font="宋体" w:char="2605"/><w:sym w:font="Nothing" w:char="F001"/></w:r>'), ['≥5≤6-★★']],
  ['a list that the document lacks', `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${r('甲')}</w:p>`, ['甲']],
  ['phonetic readings are none', p(`<w:ruby><w:rt>${r('jiǎ')}</w:rt><w:rubyBase>${r('甲')}</w:rubyBase></w:ruby>`), ['甲']],
  ['a text box once, behind its paragraph', p(`${r('甲')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('框')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>`
    + `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('框')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('乙')}`), ['甲乙', '框']],
  ['an old text box', p(`<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('框')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`), ['框']],
  ['a field over several runs', p(`${field(' =SUM(ABOVE) ', r('15'))}${r('个')}`), ['15个']],
  ['a list of contents is not, as a field', p(field(' TOC \\o "1-3" \\h ', `<w:hyperlink w:anchor="a">${r('一、总体要求')}<w:r><w:tab/></w:r>${field(' PAGEREF a ', r('3'))}</w:hyperlink>`))
    + p('一、总体要求'), ['一、总体要求']],
  ['nor one over paragraphs', p(`${mark('begin')}<w:r><w:instrText> TOC </w:instrText></w:r>${mark('separate')}${r('甲')}`) + p(r('乙') + mark('end') + r('丙')), ['丙']],
  ['of a field that never ends nothing is left out', p(`${mark('begin')}<w:r><w:instrText> TOC </w:instrText></w:r>${mark('separate')}${r('甲')}`) + p('乙'), ['甲', '乙']],
  ['a list of contents as a control', control('<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>', p('目录') + p('一、总体要求\t3')) + p('甲'), ['甲']],
  ['what a control asks to be filled in is not', p(control('<w:showingPlcHdr/>', r('单击此处输入文字。')) + control('', r('甲'))), ['甲']],
  ['raised digits', p(`${r('10')}${r('4', '<w:vertAlign w:val="superscript"/>')}${r('米')}${r('2', '<w:vertAlign w:val="superscript"/>')}${r('注', '<w:vertAlign w:val="superscript"/>')}${r('3', '<w:vertAlign w:val="subscript"/>')}`),
    ['10⁴米²注3']],
  ['a table', p('前') + tbl(tr('序号', '指标'), tr('1', '托位数')) + p('后'), ['前', [['序号', '指标'], ['1', '托位数']], '后']],
  ['cells over columns and rows', tbl(
    tr(tc('领域', { merge: 'restart' }), tc('目标', { span: 2 })), tr(tc('', { merge: 'continue' }), '2023年', '2024年'), tr('幼有善育', '1', '2')),
  [[['领域↓2', '目标→2'], ['2023年', '2024年'], ['幼有善育', '1', '2']]]],
  ['a merge beneath wide cells', tbl(tr(tc('宽', { span: 2 }), tc('甲', { merge: 'restart' })), tr('1', '2', tc('', { merge: 'continue' })), tr('3', '4', '5')),
    [[['宽→2', '甲↓2'], ['1', '2'], ['3', '4', '5']]]],
  ['two merges on top of each other', tbl(tr(tc('甲', { merge: 'restart' }), '1'), tr(tc('', { merge: 'continue' }), '2'), tr(tc('乙', { merge: 'restart' }), '3'), tr(tc('', { merge: 'continue' }), '4')),
    [[['甲↓2', '1'], ['2'], ['乙↓2', '3'], ['4']]]],
  ['a merge that continues nothing', tbl(tr('1', '2'), tr(tc('甲', { merge: 'continue' }), '3')), [[['1', '2'], ['甲', '3']]]],
  ['an old way to merge columns', tbl(tr(`<w:tc><w:tcPr><w:hMerge w:val="restart"/></w:tcPr>${p('宽')}</w:tc>`, '<w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc>', '1'), tr('2', '3', '4')),
    [[['宽→2', '1'], ['2', '3', '4']]]],
  ['a row that begins further right', tbl(tr('1', '2', '3'), `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('甲')}${tc('乙')}</w:tr>`), [[['1', '2', '3'], ['', '甲', '乙']]]],
  ['a row that ends further left', tbl(tr('1', '2', '3'), `<w:tr><w:trPr><w:gridAfter w:val="1"/></w:trPr>${tc('甲')}${tc('乙')}</w:tr>`), [[['1', '2', '3'], ['甲', '乙', '']]]],
  ['a merge over columns and rows', tbl(tr(tc('甲', { span: 2, merge: 'restart' }), '1'), tr(tc('', { span: 2, merge: 'continue' }), '2'), tr('3', '4', '5')),
    [[['甲↓2→2', '1'], ['2'], ['3', '4', '5']]]],
  ['rows and cells in controls', tbl(`<w:tr>${control('', tc('1'))}${tc('2')}</w:tr>`, control('', tr('3', '4'))), [[['1', '2'], ['3', '4']]]],
  ['a hidden row', tbl(tr('1', '2'), `<w:tr><w:trPr><w:hidden/></w:trPr>${tc('3')}${tc('4')}</w:tr>`, tr('5', '6')), [[['1', '2'], ['5', '6']]]],
  ['a row that was moved away', tbl(tr('1', '2'), `<w:tr><w:trPr><w:moveFrom w:id="1"/></w:trPr>${tc('3')}${tc('4')}</w:tr>`, tr('5', '6')), [[['1', '2'], ['5', '6']]]],
  ['a deleted cell', tbl(tr('1', '2'), `<w:tr>${tc('3')}<w:tc><w:tcPr><w:cellDel w:id="1"/></w:tcPr>${p('4')}</w:tc>${tc('5')}</w:tr>`), [[['1', '2'], ['3', '5']]]],
  ['a deleted row', tbl(tr('1', '2'), `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('3')}${tc('4')}</w:tr>`, tr('5', '6')), [[['1', '2'], ['5', '6']]]],
  ['lines in a cell', tbl(tr(tc(p('托位数') + p('（个）')), tc(p('<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>')))), [[['托位数\n（个）', '甲\n乙']]]],
  ['a table that only frames another', tbl(tr(tc(p('题') + tbl(tr('1', '2'), tr('3', '4')) + p('注')))), ['题', [['1', '2'], ['3', '4']], '注']],
  ['a small table in a cell', tbl(tr('1', '2', '3'), tr('4', '5', tc(p('甲') + tbl(tr('6', '7')) + p('乙')))), [[['1', '2', '3'], ['4', '5', '甲\n6\t7\n乙']]]],
  ['a heading over some columns alone', tbl(tr('', '', '目标'), tr('1', '2', '3')), [[['', '', '目标'], ['1', '2', '3']]]],
  ['a unit at the right', tbl(tr('', '', '单位：%'), tr('1', '2', '3')), ['单位：%', [['1', '2', '3']]]],
  ['a title and a note in the table', tbl(tr(tc('指标表', { span: 2 })), tr('1', '2'), tr(tc('注：★', { span: 2 }))), ['指标表', [['1', '2']], '注：★']],
])('%s', async (_, body, shown) => {
  expect(show(await read(body))).toEqual(shown)
})

test('styles hide what has them, or what is based on them', async () => {
  const styled = (kind: 'p' | 'r', style: string, text: string) => (
    kind === 'p' ? `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${r(text)}</w:p>` : r(text, `<w:rStyle w:val="${style}"/>`)
  )
  const { blocks } = await read(styled('p', 'form', '窗体顶端') + p(r('甲') + styled('r', 'secret', '藏') + styled('r', 'shown', '乙')), {
    'word/_rels/document.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
      + 'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    'word/styles.xml': '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
      + '<w:style w:type="character" w:styleId="secret"><w:rPr><w:vanish/></w:rPr></w:style>'
      + '<w:style w:type="paragraph" w:styleId="form"><w:basedOn w:val="secret"/></w:style>'
      + '<w:style w:type="character" w:styleId="shown"><w:basedOn w:val="secret"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style></w:styles>',
  })
  expect(blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual(['甲乙'])
})

test('cells and paragraphs have their places', async () => {
  const { blocks, file } = await read(p('题') + tbl(tr(tc('甲', { merge: 'restart' }), '1'), tr(tc('', { merge: 'continue' }), '2')) + p('后') + tbl(tr('3', '4')))
  expect(file).toBe('方案.docx')
  expect(blocks.map(({ place }) => place)).toEqual([
    { kind: 'paragraph', paragraph: 1 }, { kind: 'table', table: 1, row: 1, column: 1 },
    { kind: 'paragraph', paragraph: 2 }, { kind: 'table', table: 2, row: 1, column: 1 },
  ])
  const rows = blocks[1]!.kind === 'table' ? blocks[1]!.rows : []
  expect(rows.map((cells) => cells.map(({ place }) => place))).toEqual([
    [{ kind: 'table', table: 1, row: 1, column: 1 }, { kind: 'table', table: 1, row: 1, column: 2 }], [{ kind: 'table', table: 1, row: 2, column: 2 }],
  ])
})

test('the part is found wherever it is, with any prefix, in the strict dialect', async () => {
  const bytes = word('', {
    '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
      + '<Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/a/b.xml"/></Relationships>',
    '[Content_Types].xml': '<Types><Override PartName="/a/b.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    'a/b.xml': '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:tbl><x:tr><x:tc><x:tcPr><x:gridSpan x:val="2"/></x:tcPr>'
      + '<x:p><x:r><x:t>宽</x:t></x:r></x:p></x:tc><x:tc><x:p><x:r><x:t>窄</x:t></x:r></x:p></x:tc></x:tr><x:tr>'
      + `${'<x:tc><x:p><x:r><x:t>1</x:t></x:r></x:p></x:tc>'.repeat(3)}</x:tr></x:tbl></x:body></x:document>`,
  })
  expect(show(await loadDocument(bytes, 'x'))).toEqual([[['宽→2', '窄'], ['1', '1', '1']]])
})
