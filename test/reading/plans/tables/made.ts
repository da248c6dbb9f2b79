/** Plans in the files of Word, WPS and Excel, part by part as those programs write them. */
import { p, tbl, tc, tr, word } from '../../../documents/word'
import { bookParts, sheet, styles, workbook, zip } from '../../../hosts/xlsx/books'

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A run as Word writes it: fonts for each script, and a mark of the grammar check between. */
function run(text: string, more = ''): string {
  return `<w:r w:rsidRPr="00A1"><w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="宋体" w:hint="eastAsia"/>${more}<w:szCs w:val="21"/></w:rPr>`
    + `<w:t xml:space="preserve">${text}</w:t></w:r><w:proofErr w:type="spellStart"/><w:proofErr w:type="spellEnd"/>`
}

/** A paragraph that Word numbers: the number is nowhere in its text. */
function numbered(list: number, content = '', level = 0): string {
  return `<w:p w:rsidR="00B2"><w:pPr><w:pStyle w:val="a3"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr><w:jc w:val="center"/>`
    + `<w:rPr><w:sz w:val="21"/></w:rPr></w:pPr>${content}</w:p>`
}

interface Level { start?: number; format?: string; text: string; suffix?: string }

/** The part of a document's lists: each number (from 1) with its levels. */
function numbering(...lists: Level[][]): Record<string, string> {
  const level = ({ start = 1, format = 'decimal', text, suffix }: Level, at: number) => `<w:lvl w:ilvl="${at}" w:tplc="04090019"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>`
    + `${suffix === undefined ? '' : `<w:suff w:val="${suffix}"/>`}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr></w:lvl>`
  return {
    'word/numbering.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering xmlns:w="${w}">`
      + lists.map((levels, at) => `<w:abstractNum w:abstractNumId="${at + 7}"><w:nsid w:val="0A1B2C3${at}"/><w:multiLevelType w:val="hybridMultilevel"/>${levels.map(level).join('')}</w:abstractNum>`).join('')
      + lists.map((_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at + 7}"/></w:num>`).join('') + '</w:numbering>',
    'word/_rels/document.xml.rels': '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
      + `<Relationship Id="rId1" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="${w}"><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>`
      + '<w:style w:type="paragraph" w:customStyle="1" w:styleId="a3"><w:name w:val="表格序号"/><w:basedOn w:val="a"/></w:style></w:styles>',
  }
}

const cell = (content: string) => tc(content.startsWith('<') ? content : p(run(content)))
const merged = (content = '') => tc(content === '' ? p('') : p(run(content)), { merge: content === '' ? 'continue' : 'restart' })

/** 序号 counted by Word, merged domains, tracked changes, ★ as a symbol, a footnote, a line break and a soft hyphen in names. */
function elderly(): Uint8Array {
  const head = ['序号', '类别', '指标名称', '单位', '2020年', '2025年', '属性']
  const row = (domain: string, name: string, ...rest: string[]) => tr(tc(numbered(1)), merged(domain), cell(name), ...rest.map(cell))
  const star = '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:sym w:font="Wingdings" w:char="F0AB"/></w:r>'
  const footnote = '<w:r><w:rPr><w:rStyle w:val="a5"/><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
  const changed = '<w:p><w:r><w:t>≥</w:t></w:r><w:del w:id="3" w:author="a" w:date="2021-10-01T00:00:00Z"><w:r><w:delText>50</w:delText></w:r></w:del><w:ins w:id="4" w:author="a"><w:r><w:t>55</w:t></w:r></w:ins></w:p>'
  return word([
    p(run('青禾岭市养老服务体系建设“十四五”') + '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>' + run('规划')),
    p(run('青禾岭市民政局')), p(run('2021年11月') + run('5日')), numbered(2, run('主要目标')), p(run('专栏1  “十四五”养老服务发展主要指标')),
    tbl(
      tr(...head.map(cell)),
      row('设施', '养老机构护理型床位占比', '%', '48.2', changed, '约束性'),
      row('', `<w:p>${star}${run('社区养老服务设施覆盖率')}</w:p>`, '%', '92', '100', '预期性'),
      row('', `<w:p>${run('每百名老年人拥有')}<w:r><w:br/></w:r>${run('床位')}<w:r><w:softHyphen/></w:r>${run('数')}</w:p>`, '张', '2.9', '3.5', '预期性'),
      row('服务', `<w:p>${run('特殊困难老年人月探访率')}${footnote}</w:p>`, '%', '—', '100', '约束性'),
      row('', '家庭适老化改造户数', '户', '—', '〔3000〕', '约束性'),
      `<w:tr><w:trPr><w:del w:id="9" w:author="a"/></w:trPr>${tc(numbered(1))}${merged()}${cell('老年食堂')}${cell('个')}${cell('30')}${cell('60')}${cell('预期性')}</w:tr>`,
      row('队伍', '养老护理员培训人次', '人次', '1,150', '〔6000〕', '预期性')),
    p(run('注：〔〕内为五年累计数。')), numbered(2, run('重点任务')),
  ].join(''), numbering([{ text: '%1' }], [{ format: 'chineseCountingThousand', text: '%1、', suffix: 'nothing' }]))
}

/** A heading over two lines that is repeated on the next page, sections over all columns, hidden text, growth beside targets. */
function education(): Uint8Array {
  const top = (text: string) => tc(p(run(text)), { merge: 'restart' })
  const under = tc(p(''), { merge: 'continue' })
  const heads = [
    `<w:tr><w:trPr><w:tblHeader/></w:trPr>${top('序号')}${top('指标')}${top('单位')}${top('2020年实际')}${tc(p(run('目标')), { span: 2 })}${top('年均增长（%）')}${top('属性')}</w:tr>`,
    `<w:tr>${under}${under}${under}${under}${cell('2023年')}${cell('2025年')}${under}${under}</w:tr>`,
  ]
  const row = (...cells: string[]) => tr(...cells.map(cell))
  const section = (text: string) => tr(tc(p(run(text, '<w:b/>')), { span: 8 }))
  return word([
    p(run('河湾岭区教育事业发展“十四五”规划')), p(run('河湾岭区教育局')), p(run('2022年1月18日')), p(run('第一章  总体要求')), p(run('表1 主要发展指标')),
    tbl(...heads,
      section('一、学前教育'),
      row('1', '学前三年毛入园率', '%', '96.5', '97', '98', '0.3', '预期性'),
      row('2', `<w:p>${run('普惠性幼儿园覆盖率')}${run('（内部口径）', '<w:vanish/>')}</w:p>`, '%', '88', '90', '92', '0.9', '预期性'),
      section('二、义务教育'),
      row('3', '九年义务教育巩固率', '%', '99.2', '99.5', '≥99.8', '—', '约束性'),
      ...heads,
      row('4', '义务教育大班额比例', '%', '1.2', '０.５', '0', '—', '约束性'),
      section('三、教师队伍'),
      row('5', '教师研究生学历比例', '%', '9.6', '12', '15', '9.3', '预期性'),
      row('6', '中小学教师培训', '人次', '2600', '2800', '3000', '2.9', '预期性')),
    p(run('第二章  主要任务')),
  ].join(''))
}

/** The strict dialect, a title in a text box, upright letters, years to come, and the table continued on the next page. */
function environment(): Uint8Array {
  const head = ['领域', '序号', '指标名称', '基准（2020年）', '到2025年', '到2027年', '牵头单位']
  const upright = (...letters: string[]) => `<w:tc><w:tcPr><w:vMerge w:val="restart"/><w:textDirection w:val="tbRlV"/></w:tcPr>${letters.map((letter) => p(run(letter))).join('')}</w:tc>`
  const box = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p(run('白鹭洲岭县美丽建设行动方案（2023—2027年）'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>`
    + `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${p(run('白鹭洲岭县美丽建设行动方案（2023—2027年）'))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
  const row = (domain: string, ...cells: string[]) => tr(domain === '' ? merged() : domain, ...cells.map(cell))
  const body = [
    box, p(run('中共白鹭洲岭县委办公室')), p(run('2023年6月1日')), p(run('附件：美丽建设主要指标')),
    tbl(tr(...head.map(cell)),
      row(upright('大', '气'), '1', 'PM2.5平均浓度（微克/立方米）', '27', '≤26', '≤25', '市生态环境局白鹭洲岭分局'),
      row('', '2', '空气质量优良天数比率（％）', '９４.３', '95', '96以上', '市生态环境局白鹭洲岭分局'),
      row(upright('水'), '3', '省控断面优良水质比例（%）', '100', '100', '100', '市生态环境局白鹭洲岭分局'),
      row('', '4', '农村生活污水治理率（%）', '61', '80', '95', '县住建局')),
    p(run('续表')),
    tbl(tr(merged('土壤'), ...['5', '受污染耕地安全利用率（%）', '92', '93以上', '95', '县农业农村局'].map(cell)),
      row('', '6', '重点建设用地安全利用率（%）', '100', '有效保障', '有效保障', '县自然资源和规划局'),
      row(tc(p(run('生态')), { merge: 'restart' }), '7', '森林覆盖率（%）', '61.2', '61.5', '61.8', '县林业局')),
  ].join('')
  const strict = (text: string) => text.replaceAll(w, 'http://purl.oclc.org/ooxml/wordprocessingml/main')
  const namespaces = `xmlns:w="${w}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"`
  return word('', {
    'word/document.xml': strict(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${namespaces} mc:Ignorable="w14 w15 wp14"><w:body>${body}<w:sectPr/></w:body></w:document>`)
      .replaceAll(' xmlns:v', ' xmlns:w14="urn:w14" xmlns:w15="urn:w15" xmlns:wp14="urn:wp14" xmlns:v'),
    '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
      + '<Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  })
}

/** Names that Word numbers, two columns of offices, a table within a control, one column of targets without a year. */
function digital(): Uint8Array {
  const row = (domain: string, name: string, ...rest: string[]) => tr(merged(domain), tc(numbered(1, run(name))), ...rest.map(cell))
  const table = tbl(
    tr(...['板块', '指标名称', '目标值', '牵头单位', '配合单位', '备注'].map(cell)),
    row('政务服务', '“一网通办”率（%）', '92', '县数据局', '各有关部门', ''),
    row('', '电子证照应用率（%）', '≥85', '县数据局', '县公安局', '按月通报'),
    row('', '“高效办成一件事”落地事项（件）', '16', '县政务服务中心', '各有关部门', ''),
    row('数字社会', '行政村5G通达率（%）', '100', '县经信局', '各乡镇', ''),
    row('', '数字化应用场景（个）', '12', '县数据局', '县委网信办', '其中新增4个'))
  return word([
    p(run('2024年云崖岭县数字化改革重点工作清单')), p(run('云崖岭县数据局')), p(run('2024年2月6日')),
    `<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>${table}</w:sdtContent></w:sdt>`, p(run('联系人：甲某')),
  ].join(''), numbering([{ text: '%1.' }]))
}

type Shown = string | [value: number, style: number]
const letter = (column: number) => String.fromCharCode(65 + column)

function rowsOf(rows: (Shown | null)[][], attributes: Record<number, string> = {}): string {
  return rows.map((cells, row) => `<row r="${row + 1}"${attributes[row] ?? ''}>${cells.map((cell, column) => {
    if (cell === null) return ''
    const place = `${letter(column)}${row + 1}`
    if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`
    return `<c r="${place}" s="${cell[1]}"><v>${cell[0]}</v></c>`
  }).join('')}</row>`).join('')
}

function twoSheets(first: string, second: string, formats: string): Uint8Array {
  const parts = bookParts(second, { 'xl/styles.xml': formats, 'xl/worksheets/sheet2.xml': first })
  return zip({
    ...parts,
    'xl/workbook.xml': workbook('<sheets><sheet name="说明" sheetId="2" r:id="rId9"/><sheet name="任务分解" sheetId="1" r:id="rId1"/></sheets>'),
    'xl/_rels/workbook.xml.rels': String(parts['xl/_rels/workbook.xml.rels'])
      .replace('</Relationships>', `<Relationship Id="rId9" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`),
  })
}

/** The plan on the second sheet, two tables side by side, percent formats, a number kept as text. */
function rural(): Uint8Array {
  const [percent, tenths, grouped, plain] = [1, 2, 3, 0]
  const head = ['序号', '指标', '目标值', '责任单位']
  return twoSheets(
    sheet(rowsOf([['填报说明'], ['一、各单位于每季度末报送进展。'], ['二、联系电话见通讯录。']])),
    sheet(rowsOf([
      ['石桥岭县2025年乡村建设目标任务分解表'], ['石桥岭县农业农村局', null, null, null, null, null, null, '2025年3月1日'], [...head, ...head],
      [[1, plain], '农村公路新改建（公里）', [45, plain], '县交通运输局', [5, plain], '村庄清洁达标率（%）', [0.95, percent], '县农业农村局'],
      [[2, plain], '农村供水保障率（%）', [0.98, percent], '县水利局', [6, plain], '户厕改造（户）', '1200', '县农业农村局、县卫生健康局'],
      [[3, plain], '和美村庄创建（个）', [8, plain], '县农业农村局', [7, plain], '村集体经营性收入20万元以上村占比（%）', [0.655, tenths], '县农业农村局'],
      [[4, plain], '高素质农民培训（人次）', [3000, grouped], '县农业农村局'],
    ]), { after: '<mergeCells count="1"><mergeCell ref="A1:H1"/></mergeCells>' }),
    styles([9, 164, 3], { 164: '0.0%' }))
}

/** Hidden rows and columns, domains merged over rows, empty rows between, a total at the foot. */
function tourism(): Uint8Array {
  return zip(bookParts(sheet(rowsOf([
    ['赤水岭县文旅深度融合三年行动计划（2024—2026年）目标表'], [],
    ['领域', '序号', '指标名称', '2023年\n基数', '内部测算', '2024年', '2025年', '2026年', '责任单位'],
    ['产业规模', [1, 0], '旅游总收入（亿元）', [86.5, 0], [99, 0], [95, 0], [104, 0], '≥115', '县文广旅体局'],
    [null, [2, 0], '过夜游客人次（万人次）', [120, 0], [130, 0], [130, 0], [142, 0], [155, 0], '县文广旅体局'],
    [],
    ['产品供给', [3, 0], '4A级以上景区（家）', [3, 0], [4, 0], [3, 0], [4, 0], [4, 0], '县文广旅体局'],
    [null, [4, 0], '民宿床位数（张）', [2100, 0], [2300, 0], '（作废）', '（作废）', '（作废）', '县农业农村局'],
    [null, [4, 0], '等级民宿（家）', [12, 0], [20, 0], [15, 0], [18, 0], [22, 0], '县文广旅体局'],
    [null, [5, 0], '文旅新业态项目\n（个）', [4, 0], [9, 0], [6, 0], [8, 0], [10, 0], '县文广旅体局、县发改局'],
  ], { 7: ' hidden="1"' }), {
    before: '<cols><col min="5" max="5" width="9" hidden="1" customWidth="1"/></cols>',
    after: '<mergeCells count="3"><mergeCell ref="A1:I1"/><mergeCell ref="A4:A5"/><mergeCell ref="A7:A10"/></mergeCells>',
  })))
}

const quoted = (text: string) => [...new TextEncoder().encode(text)].map((byte) => byte === 61 || byte > 126 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte))
  .join('').replace(/.{72}(?=.{3})(?<!=.?)/gu, '$&=\r\n')

/** A page saved as one file (.mht). */
export function mht(html: string): Uint8Array {
  return new TextEncoder().encode(['From: <Saved by Blink>', 'Subject: plan', 'MIME-Version: 1.0', 'Content-Type: multipart/related;', '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--a1b2----"', '', '------MultipartBoundary--a1b2----', 'Content-Type: text/html; charset="utf-8"',
    'Content-Transfer-Encoding: quoted-printable', '', quoted(html), '------MultipartBoundary--a1b2----', 'Content-Type: image/png',
    'Content-Transfer-Encoding: base64', '', 'iVBORw0KGgo=', '------MultipartBoundary--a1b2------', ''].join('\r\n'))
}

/** Files of plans by their names. */
export const made: Readonly<Record<string, () => Uint8Array>> = {
  'elderly.docx': elderly, 'education.docx': education, 'environment.docx': environment, 'digital.docx': digital, 'rural.xlsx': rural, 'tourism.xlsx': tourism,
}
