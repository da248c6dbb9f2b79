/** Web pages: what a reader sees of the document, and only that. */
import fc from 'fast-check'
import { documentFromHtml, loadDocument } from '../../src/documents'
import { gb18030 } from '../hosts/legacy/gb18030'
import { show } from './show'

const read = async (html: string) => show(await documentFromHtml(html, '页面.html'))
const menu = ['首页', '政务公开', '机构', '互动'].map((name) => `<a href="#">${name}</a>`)

test.each<[what: string, html: string, shown: (string | string[][])[]]>([
  ['paragraphs', '<h1>题</h1><p>甲<b>乙</b>丙</p><div>丁<p>戊</p>己</div><ul><li>一<li>二</ul>', ['题', '甲乙丙', '丁', '戊', '己', '一', '二']],
  ['a break ends a paragraph', '<p>甲<br>乙<br/><br>丙', ['甲', '乙', '丙']],
  ['a break is one line of a cell', '<table><tr><td>托位数<br>（个）<td><p>甲</p><p>乙</p></table>', [[['托位数\n（个）', '甲\n乙']]]],
  ['white space as it is seen', '<p>  到\n 2027年\t完成\n   率&nbsp; A\nB &#12288;丙　</p>', ['到 2027年 完成率\u00a0 A B \u3000丙']],
  ['lines of preformatted text', '<pre>甲\n乙  丙\n</pre>', ['甲', '乙 丙']],
  ['references', '<p>&ge;5 &lt;6 &#8804;7</p>', ['≥5 <6 ≤7']],
  ['nothing that is not shown', '<head><title>题</title><style>p{}</style></head><script>document.write("<p>x")</script><p hidden>x</p><p style="color:red;DISPLAY : none">x</p>'
    + '<!-- <p>x</p> --><noscript>x</noscript><template><p>x</p></template><nav>x</nav><div role="navigation">x</div><select><option>x</select><svg><text>x</text></svg><p>甲', ['甲']],
  ['what was deleted is not, what was inserted is', '<p>达到<del cite="mailto:x">60</del><ins>65</ins>%</p>', ['达到65%']],
  ['raised digits', '<p>10<sup>4</sup>平方米<sup> 2 </sup>占比<sup>注</sup>（CO<sub>2</sub>）', ['10⁴平方米 ² 占比注（CO2）']],
  ['a page that Word saved', '<!--[if gte mso 9]><xml><o:DocumentProperties>x</o:DocumentProperties></xml><![endif]-->'
    + '<p class=MsoListParagraph><![if !supportLists]><span style="mso-list:Ignore">1.<span>&nbsp;</span></span><![endif]>到2027年<span style="mso-hide:all">藏</span><o:p></o:p></p>'
    + '<table class=MsoNormalTable><tr><td rowspan=2><p>领域<o:p>&nbsp;</o:p></p></td><td colspan=2><p>目标</p></td></tr><tr><td>2023年</td><td>2024年</td></tr><tr><td>甲</td><td>1</td><td>2</td></tr>'
    + '<![if !supportMisalignedColumns]><tr height=0><td width=66></td><td width=67></td><td></td></tr><![endif]></table>',
  ['1.\u00a0到2027年', [['领域↓2', '目标→2'], ['2023年', '2024年'], ['甲', '1', '2']]]],
  ['menus are left out', `<ul>${menu.map((link) => `<li>${link}</li>`).join('')}</ul><div>${menu.join(' | ')}</div><p>甲</p>`, ['甲']],
  ['links in text stay', `<p>按照${menu.join('、')}的部署和全省统一要求抓好落实，确保各项目标任务如期完成。</p><p><a href="#">附件一</a></p>`,
    ['按照首页、政务公开、机构、互动的部署和全省统一要求抓好落实，确保各项目标任务如期完成。', '附件一']],
  ['links in a table stay', `<table>${menu.map((link) => `<tr><td>${link}<td>${link}`).join('')}</table>`, [['首页', '政务公开', '机构', '互动'].map((name) => [name, name])]],
  ['a table', '前<table><caption>表1</caption><thead><tr><th>序号<th>指标<tbody><tr><td>1<td>托位数</table>后', ['前', '表1', [['序号', '指标'], ['1', '托位数']], '后']],
  ['spans', '<table><tr><td rowspan=2>领域<td colspan=2>目标<tr><td>2023年<td>2024年</table>', [[['领域↓2', '目标→2'], ['2023年', '2024年']]]],
  ['spans end with the table', '<table><tr><td colspan=9>题<tr><td>1<td rowspan=99>2<tr><td>3</table>', ['题', [['1', '2↓2'], ['3']]]],
  ['columns without end', '<table><tr><td colspan=1e9>题<tr><td>1<td colspan=1000000000 rowspan=2>2<tr><td>3<td>4<tr><td>5<td>6</table>', ['题', [['1', '2↓2→1000'], ['3', '4'], ['5', '6']]]],
  ['a span of nought reaches to the end of its group', '<table><tbody><tr><td rowspan=0>甲<td>1<tr><td>2<tbody><tr><td>3<td>4</table>', [[['甲↓2', '1'], ['2'], ['3', '4']]]],
  ['spans that are none', '<table><tr><td colspan="-3">1<td colspan="x">2<td rowspan="1.9" colspan="2px">3<td>4</table>', [[['1', '2', '3→2', '4']]]],
  ['hidden rows and cells', '<table><tr><td>1<td style="display:none">x<td>2<tr style="display:none"><td>x<td>x</table>', [[['1', '2']]]],
  ['a page laid out by a table', '<table><tr><td><p>头</p><tr><td><table><tr><td>左<td><p>题</p><table><tr><td>1<td>2<tr><td>3<td>4</table><p>尾</p></table></table>',
    ['头', '左', '题', [['1', '2'], ['3', '4']], '尾']],
  ['a page in one cell', `<table><tr><td>左<td>${'<p>段</p>'.repeat(31)}</table>`, ['左', ...Array<string>(31).fill('段')]],
  ['a small table in a cell', '<table><tr><td>1<td>2<td>3<tr><td>4<td>5<td>甲<table><tr><td>6<td>7</table></table>', [[['1', '2', '3'], ['4', '5', '甲\n6\t7']]]],
  ['title and note in a table', '<table><tr><td colspan=2>指标表<tr><td>1<td>2<tr><td colspan=2>注：★</table>', ['指标表', [['1', '2']], '注：★']],
  ['what is misnested', '<p><b>甲<i>乙</b>丙</i><table><p>丁<tr><td>1<td>2</table></div></p>', ['甲乙丙', '丁', [['1', '2']]]],
  ['what a spreadsheet saves', '<html xmlns:x="urn:x"><table><col width=1><![if supportMisalignedColumns]><tr height=0 style=\'display:none\'><td width=1></td></tr><![endif]><tr><td x:num>0.5</td><td>%</td></tr></table>', [[['0.5', '%']]]],
])('%s', async (_, html, shown) => {
  expect(await read(html)).toEqual(shown)
})

const page = (charset: string) => `<html><head>${charset}</head><body><p>龙泉市公共服务 ≥5</p></body></html>`
const bytes = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])

test.each<[string, Uint8Array]>([
  ['UTF-8', bytes(page('<meta charset="utf-8">'))],
  ['UTF-8 with a mark', bytes(`\ufeff${page('')}`)],
  ['UTF-8, not said', bytes(page(''))],
  ['UTF-8 that says GB2312', bytes(page('<meta charset=gb2312>'))],
  ['GB2312', gb18030(page('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'))],
  ['GBK', gb18030(page("<META charset='GBK'>"))],
  ['GB18030, not said', gb18030(page(''))],
  ['GB18030 that says what nobody knows', gb18030(page('<meta charset="x-nothing">'))],
  ['UTF-16', utf16(page('<meta charset="utf-16">'))],
])('characters: %s', async (_, content) => {
  expect(show(await loadDocument(content, '页面.htm'))).toEqual(['龙泉市公共服务 ≥5'])
})

test('traditional characters, and a page that is broken in one place', async () => {
  const big5 = Uint8Array.from([...bytes('<meta charset=big5><p>'), 0xa4, 0xa4, 0xa4, 0xe5])
  expect(show(await loadDocument(big5, 'x'))).toEqual(['中文'])
  const broken = Uint8Array.from([...bytes('<meta charset=utf-8><p>龙泉'), 0xe9, ...bytes('<p>乙')])
  expect(show(await loadDocument(broken, 'x'))).toEqual(['龙泉\ufffd', '乙'])
})

test('cells never overlap, stay in the table and keep their order, whatever spans a page claims', async () => {
  const span = (...others: number[]) => fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constantFrom(0, -1, NaN, ...others))
  const cells = fc.array(fc.record({ rows: span(65535, 1e9, 1e300), columns: span(40) }), { minLength: 1, maxLength: 6 })
  await fc.assert(fc.asyncProperty(fc.array(cells, { minLength: 2, maxLength: 8 }), async (rows) => {
    let next = 0
    const html = rows.map((row) => `<tr>${row.map((cell) => `<td rowspan="${cell.rows}" colspan="${cell.columns}">${++next} x`).join('')}`).join('')
    // A last row with two texts, so that no row is taken for a line above or below the table.
    const { blocks } = await documentFromHtml(`<table><tr><td>a<td>b${html}<tr><td>c<td>d</table>`, null)
    const [table] = blocks
    if (blocks.length !== 1 || table?.kind !== 'table') throw new Error('no table')
    const taken = new Set<string>()
    const begins: number[] = []
    table.rows.forEach((row, index) => row.forEach(({ place, rows: down = 1, columns: right = 1 }) => {
      if (place.kind !== 'table') throw new Error(place.kind)
      expect(place.row).toBe(index + 1)
      begins.push(place.column)
      expect(place.row + down - 1).toBeLessThanOrEqual(table.rows.length)
      for (let y = place.row; y < place.row + down; y++) {
        for (let x = place.column; x < place.column + right; x++) {
          expect(taken.has(`${y} ${x}`)).toBe(false)
          taken.add(`${y} ${x}`)
        }
      }
    }))
    const texts = table.rows.flat().map(({ text }) => text)
    expect(texts).toEqual(['a', 'b', ...Array.from({ length: next }, (_, index) => `${index + 1} x`), 'c', 'd'])
    const width = Math.max(...[...taken].map((at) => Number(at.split(' ')[1])))
    expect(width).toBe(Math.max(...begins))
  }), { numRuns: 200 })
})
