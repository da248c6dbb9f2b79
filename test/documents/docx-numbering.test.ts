/** Numbers that Word counts by itself are read as they are printed. */
import { loadDocument } from '../../src/documents'
import { formatNumber } from '../../src/documents/number-formats'
import { r, tbl, tc, tr, word } from './word'
import { show } from './show'

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A document whose lists (w:numbering) and styles are these. */
function numbered(body: string, lists: string, styles = ''): Uint8Array {
  const relation = (type: string) => `<Relationship Id="${type}" Type="${office}/${type}" Target="${type}.xml"/>`
  return word(body, {
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('numbering')}${relation('styles')}</Relationships>`,
    'word/numbering.xml': `<w:numbering xmlns:w="${w}">${lists}</w:numbering>`,
    'word/styles.xml': `<w:styles xmlns:w="${w}">${styles}</w:styles>`,
  })
}

const level = (at: number, text: string, more = '<w:start w:val="1"/><w:numFmt w:val="decimal"/>') => `<w:lvl w:ilvl="${at}">${more}<w:lvlText w:val="${text}"/></w:lvl>`
const abstract = (id: number, ...levels: string[]) => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const num = (id: number, of: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`
const item = (list: number, text: string, at = 0, more = '') => `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>${more}</w:pPr>${text && r(text)}</w:p>`
const styled = (style: string, text: string, more = '') => `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${r(text)}</w:p>`
const plain = abstract(0, level(0, '%1.')) + num(1, 0)

test.each<[what: string, bytes: Uint8Array, shown: (string | string[][])[]]>([
  ['one after the other, empty lines too', numbered(item(1, '甲') + item(1, '') + item(1, '乙'), plain), ['1. 甲', '2.', '3. 乙']],
  ['the numbers of a column', numbered(tbl(tr(tc(item(1, '')), '托位数'), tr(tc(item(1, '')), '入园率')), abstract(0, level(0, '%1')) + num(1, 0)), [[['1', '托位数'], ['2', '入园率']]]],
  ['levels begin anew below the one above', numbered(item(1, '甲') + item(1, '乙', 1) + item(1, '丙', 1) + item(1, '丁') + item(1, '戊', 1),
    abstract(0, level(0, '%1'), level(1, '%1.%2')) + num(1, 0)), ['1 甲', '1.1 乙', '1.2 丙', '2 丁', '2.1 戊']],
  ['Chinese numerals, without room behind them', numbered(item(1, '目标') + item(1, '托育', 1) + item(1, '任务'), abstract(0,
    level(0, '%1、', '<w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/>'), level(1, '（%2）', '<w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>')) + num(1, 0)),
  ['一、目标', '（一）托育', '二、任务']],
  ['decimal in a legal label', numbered(item(1, '甲') + item(1, '乙', 1), abstract(0, level(0, '%1', '<w:start w:val="3"/><w:numFmt w:val="upperRoman"/>'),
    level(1, '%1.%2', '<w:start w:val="1"/><w:isLgl/>')) + num(1, 0)), ['III 甲', '3.1 乙']],
  ['two lists of one kind count on, unless one begins anew', numbered(item(1, '甲') + item(2, '乙') + item(3, '丙') + item(3, '丁'),
    abstract(0, level(0, '%1')) + num(1, 0) + num(2, 0) + num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')), ['1 甲', '2 乙', '1 丙', '2 丁']],
  ['by the style, and none by the paragraph', numbered(styled('b', '甲') + styled('b', '乙', '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled('b', '丙'), plain,
    '<w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'), ['1. 甲', '乙', '2. 丙']],
  ['deleted rows and joined lines do not count', numbered(tbl(tr(tc(item(1, '')), '甲'), `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc(item(1, ''))}${tc('乙')}</w:tr>`, tr(tc(item(1, '')), '丙'))
    + item(1, '丁', 0, '<w:rPr><w:del w:id="2"/></w:rPr>') + item(1, '戊'), plain), [[['1.', '甲'], ['2.', '丙']], '丁戊']],
  ['bullets are left out, core marks are not', numbered(item(1, '甲') + item(2, '乙') + item(3, '丙'), abstract(0, level(0, '●', '<w:numFmt w:val="bullet"/>')) + abstract(1, level(0, '★', '<w:numFmt w:val="bullet"/>'))
    + abstract(2, '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0AB;"/><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>') + num(1, 0) + num(2, 1) + num(3, 2)), ['甲', '★乙', '★丙']],
  ['lists that lead nowhere', numbered(item(7, '甲') + item(8, '乙') + styled('loop', '丙'), num(8, 5), '<w:style w:styleId="loop"><w:basedOn w:val="loop"/></w:style>'), ['甲', '乙', '丙']],
])('%s', async (_, bytes, shown) => {
  expect(show(await loadDocument(bytes, '方案.docx'))).toEqual(shown)
})

test.each<[number, string, string]>([
  [10, 'chineseCounting', '十'], [21, 'chineseCountingThousand', '二十一'], [105, 'chineseCountingThousand', '一百零五'], [12, 'chineseLegalSimplified', '壹拾贰'],
  [2024, 'ideographDigital', '二〇二四'], [11, 'ideographTraditional', '甲'], [3, 'decimalEnclosedCircleChinese', '③'], [21, 'decimalEnclosedCircle', '21'],
  [7, 'decimalZero', '07'], [12, 'decimalFullWidth', '１２'], [14, 'lowerRoman', 'xiv'], [28, 'upperLetter', 'BB'], [5, 'hex', '5'], [0, 'upperRoman', '0'],
])('%d as %s', (number, format, text) => {
  expect(formatNumber(number, format)).toBe(text)
})
