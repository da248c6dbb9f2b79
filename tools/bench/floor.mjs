/**
 * The floor: the least that anybody must do to know what stands in a workbook. Unpacks the parts that are needed and finds every
 * value; checks nothing, trusts the file, and knows only what the submissions of the bench hold.
 */
import { TextDecoder } from 'node:util'
import { unzipSync } from 'fflate'

const needed = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/
const decoder = new TextDecoder()

/**
 * @param {Uint8Array} bytes
 * @returns {{ sheet: string, cells: (string | number | boolean | undefined)[][], formats: number[][] }[]} all sheets
 */
export function floor(bytes) {
  const parts = unzipSync(bytes, { filter: ({ name }) => needed.test(name) })
  const text = (name) => parts[name] ? decoder.decode(parts[name]) : ''
  const strings = sharedStrings(text('xl/sharedStrings.xml'))
  const formats = numberFormats(text('xl/styles.xml'))
  const targets = new Map([...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)]
    .map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/xl\//, '')]))
  return [...text('xl/workbook.xml').matchAll(/<sheet [^>]*>/g)].map(([tag]) => ({
    sheet: attribute(tag, 'name'), ...sheetCells(text(`xl/${targets.get(attribute(tag, 'r:id'))}`), strings, formats),
  }))
}

function attribute(tag, name) {
  const from = tag.indexOf(` ${name}="`)
  if (from < 0) return ''
  const start = from + name.length + 3
  return decoded(tag.slice(start, tag.indexOf('"', start)))
}

function sharedStrings(xml) {
  const strings = []
  for (let at = xml.indexOf('<si>'); at >= 0; at = xml.indexOf('<si>', at)) {
    const end = xml.indexOf('</si>', at)
    strings.push(texts(xml, at, end))
    at = end
  }
  return strings
}

function texts(xml, from, to) {
  let text = ''
  for (let at = xml.indexOf('<t', from); at >= 0 && at < to; at = xml.indexOf('<t', at)) {
    const start = xml.indexOf('>', at) + 1
    at = xml.indexOf('<', start)
    text += xml.slice(start, at)
  }
  return decoded(text)
}

function numberFormats(xml) {
  const from = xml.indexOf('<cellXfs')
  const codes = new Map([...xml.slice(0, from).matchAll(/<numFmt [^>]*>/g)].map(([tag]) => [attribute(tag, 'numFmtId'), attribute(tag, 'formatCode')]))
  return [...xml.slice(from, xml.indexOf('</cellXfs>')).matchAll(/<xf [^>]*>/g)].map(([tag]) => codes.get(attribute(tag, 'numFmtId')) ?? attribute(tag, 'numFmtId'))
}

function sheetCells(xml, strings, formats) {
  const cells = []
  const shown = []
  const last = xml.indexOf('</sheetData>')
  for (let at = xml.indexOf('<c '); at >= 0 && at < last; at = xml.indexOf('<c ', at)) {
    const end = xml.indexOf('>', at)
    const tag = xml.slice(at, end + 1)
    at = end
    const name = attribute(tag, 'r')
    let column = 0
    let index = 0
    for (; name.charCodeAt(index) > 64; index++) column = column * 26 + name.charCodeAt(index) - 64
    const row = Number(name.slice(index)) - 1
    while (cells.length <= row) {
      cells.push([])
      shown.push([])
    }
    shown[row][column - 1] = formats[Number(attribute(tag, 's'))]
    if (tag.endsWith('/>')) continue
    const close = xml.indexOf('</c>', end)
    const type = attribute(tag, 't')
    const value = xml.indexOf('<v>', end)
    if (type === 'inlineStr') cells[row][column - 1] = texts(xml, end, close)
    else if (value >= 0 && value < close) cells[row][column - 1] = valueOf(type, xml.slice(value + 3, xml.indexOf('<', value + 3)), strings)
    at = close
  }
  return { cells, formats: shown }
}

function valueOf(type, raw, strings) {
  if (type === 's') return strings[Number(raw)]
  if (type === 'b') return raw === '1'
  return type === '' || type === 'n' ? Number(raw) : decoded(raw)
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text) {
  return text.includes('&') ? text.replace(/&(?:#([0-9]+)|([a-z]+));/g, (_, code, name) => code ? String.fromCodePoint(Number(code)) : entities[name]) : text
}
