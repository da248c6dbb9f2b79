/** The parts of a workbook without sheets; they say nothing of who made it or when. */

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const worksheetType = `${contentType}.worksheet+xml`
export const stylesType = `${contentType}.styles+xml`

/** The look of everything that has none of its own: 宋体, 11 points. */
export const defaultStyles = `${head}<styleSheet xmlns="${spreadsheet}">`
  + '<fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>'
  + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
  + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
  + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
  + '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
  + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
  + '</styleSheet>'

/** Name and text of each part, in the order in which they are packed. */
export const newBookParts: readonly (readonly [name: string, xml: string])[] = [
  ['[Content_Types].xml', `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`
    + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    + '<Default Extension="xml" ContentType="application/xml"/>'
    + `<Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/>`
    + `<Override PartName="/xl/styles.xml" ContentType="${stylesType}"/></Types>`],
  ['_rels/.rels', `${head}<Relationships xmlns="${packageRelations}">`
    + `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
  ['xl/workbook.xml', `${head}<workbook xmlns="${spreadsheet}" xmlns:r="${relations}"><workbookPr/>`
    + '<bookViews><workbookView/></bookViews></workbook>'],
  ['xl/_rels/workbook.xml.rels', `${head}<Relationships xmlns="${packageRelations}">`
    + `<Relationship Id="rId1" Type="${relations}/styles" Target="styles.xml"/></Relationships>`],
  ['xl/styles.xml', defaultStyles],
]
