/** A small reader of XML for our own files: elements, attributes and text; what is not well-formed is told with its line. */

/**
 * @typedef {{ name: string, attributes: Record<string, string>, children: Element[], text: string, line: number }} Element
 */

const name = '[A-Za-z_][\\w.:-]*'
const piece = new RegExp([
  '<!--(?:(?!--)[^])*-->', '<\\?[^]*?\\?>', `<(/)?(${name})((?:\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/)?>`, '[^<]+',
].join('|'), 'y')
const attribute = new RegExp(`(${name})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g')
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads a document without DTD and CDATA; names keep their prefixes.
 * @param {string} source
 * @returns {Element} the root
 * @throws {SyntaxError} what is wrong, with the line
 */
export function parseXml(source) {
  const top = { name: '', attributes: {}, children: [], text: '', line: 1 }
  const open = [top]
  let at = 0
  const wrong = (problem) => new SyntaxError(`line ${lineOf(source, at)}: ${problem}`)
  while (at < source.length) {
    piece.lastIndex = at
    const match = piece.exec(source)
    if (!match) throw wrong('not well-formed')
    const [whole, closing, tag, attributes = '', empty] = match
    const parent = open.at(-1)
    if (tag === undefined) {
      if (!whole.startsWith('<')) parent.text += decode(whole, wrong)
    } else if (closing) {
      if (parent.name !== tag || attributes || empty) throw wrong(`</${tag}> closes ${parent.name ? `<${parent.name}>` : 'nothing'}`)
      open.pop()
    } else {
      const element = { name: tag, attributes: readAttributes(attributes, wrong), children: [], text: '', line: lineOf(source, at) }
      parent.children.push(element)
      if (!empty) open.push(element)
    }
    at += whole.length
  }
  if (open.length > 1) throw wrong(`<${open.at(-1).name}> is not closed`)
  if (top.children.length !== 1 || top.text.trim()) throw wrong('a document has exactly one root and no text beside it')
  return top.children[0]
}

function readAttributes(source, wrong) {
  const found = {}
  for (const [, key, double, single] of source.matchAll(attribute)) {
    if (Object.hasOwn(found, key)) throw wrong(`the attribute ${key} stands twice`)
    found[key] = decode(double ?? single, wrong)
  }
  return found
}

function decode(text, wrong) {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+))?;?/gi, (whole, decimal, hex, named) => {
    if (!whole.endsWith(';')) throw wrong('a bare & is written as &amp;')
    if (decimal) return String.fromCodePoint(Number(decimal))
    if (hex) return String.fromCodePoint(parseInt(hex, 16))
    if (!Object.hasOwn(entities, named ?? '')) throw wrong(`${whole} is unknown`)
    return entities[named]
  })
}

function lineOf(source, at) {
  return source.slice(0, at).split('\n').length
}
