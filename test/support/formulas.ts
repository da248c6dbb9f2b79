/** Computes the formulas that templates use. A function that it does not know fails the test. */
import { columnLetters, parseA1, type Area } from '../../src/model'
import type { ErrorValue } from './typing'

/** What a formula computes to; null is the value of an empty cell. */
export type Value = null | number | string | boolean | ErrorValue

/** Where references are looked up; `sheet` is null for the formula's own. */
export interface Lookup {
  /** Where the formula stands. */
  cell: { row: number; column: number }
  values(sheet: string | null, area: Area): Value[]
  /** The number format of the first cell. */
  format(sheet: string | null, area: Area): string
}

type Operand = Value | Value[]
type Node = (lookup: Lookup) => Operand

/** Formulas that were read once: the same cells are computed again after every change of the workbook. */
const known = new Map<string, Node>()

/** Computes a formula (with `=`). */
export function compute(formula: string, lookup: Lookup): Value {
  let node = known.get(formula)
  if (!node) {
    const parser = new Parser(formula.slice(1))
    node = parser.expression(0)
    parser.end()
    known.set(formula, node)
  }
  const value = single(node(lookup))
  return value === null ? 0 : value
}

/**
 * A formula as it reads so many rows and columns away from where it was written: its relative references move, its texts stay.
 * @throws Error where a reference leaves the sheet.
 */
export function shifted(formula: string, rows: number, columns: number): string {
  const row = (fixed: string, number: string) => fixed ? `$${number}` : inside(Number(number) + rows, 1_048_576)
  const column = (fixed: string, name: string) => {
    const number = parseA1(`${name}1`)!.column + 1
    return fixed ? `$${name}` : columnLetters(Number(inside(number + columns, 16_384)) - 1)
  }
  const inside = (place: number, size: number) => {
    if (place < 1 || place > size) throw new Error(`${formula} leaves the sheet when moved by ${rows}, ${columns}`)
    return String(place)
  }
  return formula.replace(anyReference, (...found: unknown[]) => {
    const [whole, c, name, r, number, c1, n1, c2, n2, r1, d1, r2, d2] = found as (string | undefined)[]
    if (name !== undefined) return column(c!, name) + row(r!, number!)
    if (n1 !== undefined) return `${column(c1!, n1)}:${column(c2!, n2!)}`
    return d1 === undefined ? whole! : `${row(r1!, d1)}:${row(r2!, d2!)}`
  })
}

/** Texts and quoted names, cells, whole columns, whole rows. */
const anyReference = new RegExp([
  /"(?:[^"]|"")*"|'(?:[^']|'')*'/.source,
  /(?<![\w.$\p{L}])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(!.\p{L}])/u.source,
  /(?<![\w.$\p{L}])(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\w(!.\p{L}])/u.source,
  /(?<![\w.$\p{L}])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w(!.\p{L}])/u.source,
].join('|'), 'giu')

const token = new RegExp(`\\s*(${[
  '"(?:[^"]|"")*"', // a text
  "'(?:[^']|'')+'!", // a sheet in quotes
  '[^\\s!"\'(),&=<>+\\-*/^%]+!', // a sheet
  '\\$?[A-Z]{1,3}\\$?\\d+(?::\\$?[A-Z]{1,3}\\$?\\d+)?(?![A-Z0-9(.])', // a cell or area
  '\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}(?![A-Z0-9(.])|\\$?\\d{1,7}:\\$?\\d{1,7}(?!\\d)', // whole columns, whole rows
  '\\d+(?:\\.\\d+)?(?:E[-+]?\\d+)?', // a number
  '#[A-Z0-9/]+[!?]?', // an error
  '[A-Z][A-Z0-9.]*', // a function or truth
  '<>|<=|>=|[(),&=<>+\\-*/^%]',
].join('|')})`, 'iy')
const precedence: Record<string, number> = {
  '=': 1, '<>': 1, '<': 1, '>': 1, '<=': 1, '>=': 1, '&': 2, '+': 3, '-': 3, '*': 4, '/': 4, '^': 5,
}

class Parser {
  private readonly tokens: string[] = []
  private at = 0

  constructor(private readonly text: string) {
    token.lastIndex = 0
    while (token.lastIndex < text.trimEnd().length) {
      const from = token.lastIndex
      const match = token.exec(text)
      if (!match) throw new Error(`the fake cannot read ${text} at ${from}`)
      this.tokens.push(match[1]!)
    }
  }

  end(): void {
    if (this.at < this.tokens.length) throw new Error(`the fake cannot read ${this.text} from ${this.tokens[this.at]}`)
  }

  expression(least: number): Node {
    let left = this.operand()
    for (;;) {
      const operator = this.tokens[this.at] ?? ''
      if (operator === '%') {
        this.at++
        const inner = left
        left = (lookup) => arithmetic('/', single(inner(lookup)), 100)
        continue
      }
      const level = precedence[operator]
      if (level === undefined || level <= least) return left
      this.at++
      const [first, second] = [left, this.expression(level)]
      left = (lookup) => binary(operator, single(first(lookup)), single(second(lookup)))
    }
  }

  private operand(): Node {
    const it = this.tokens[this.at++] ?? ''
    if (it === '-' || it === '+') {
      const inner = this.expression(4)
      return it === '+' ? inner : (lookup) => arithmetic('-', 0, single(inner(lookup)))
    }
    if (it === '(') {
      const inner = this.expression(0)
      this.expect(')')
      return inner
    }
    if (it.startsWith('"')) return () => it.slice(1, -1).replaceAll('""', '"')
    if (it.startsWith('#')) return () => ({ error: it.toUpperCase() })
    if (/^\d/.test(it)) return () => Number(it)
    if (/^(true|false)$/i.test(it)) return () => it.toUpperCase() === 'TRUE'
    if (it.endsWith('!')) return reference(sheetOf(it), this.tokens[this.at++] ?? '')
    if (this.tokens[this.at] === '(') return this.call(it.toUpperCase())
    return reference(null, it)
  }

  private call(name: string): Node {
    const apply = functions[name]
    const special = { CELL: this.cell, INDEX: this.index, ROW: this.own, COLUMN: this.own }[name]
    if (!apply && !special) throw new Error(`the function ${name} is not implemented in the fakes`)
    this.expect('(')
    if (special) return special.call(this, name)
    const args: Node[] = []
    while (this.tokens[this.at] !== ')') {
      args.push(this.tokens[this.at] === ',' ? () => null : this.expression(0))
      if (this.tokens[this.at] !== ')') this.expect(',')
    }
    this.at++
    return (lookup) => apply!(args.map((arg) => () => arg(lookup)))
  }

  /** `CELL("format",A1)`: `P` and the decimals for a percentage, `G` for anything else. */
  private cell(): Node {
    this.expect('"format"')
    this.expect(',')
    const area = parseA1(this.tokens[this.at++] ?? '')
    if (!area) throw new Error(`CELL needs a cell in the fakes: ${this.text}`)
    this.expect(')')
    return (lookup) => {
      const percent = /^0(?:\.(0+))?%$/.exec(lookup.format(null, area))
      return percent ? `P${percent[1]?.length ?? 0}` : 'G'
    }
  }

  /** `INDEX(area,row)` of one column, or `INDEX(area,row,column)`: one cell, so that the area may be a whole sheet. */
  private index(): Node {
    const first = this.tokens[this.at++] ?? ''
    const sheet = first.endsWith('!') ? sheetOf(first) : null
    const area = areaOf(first.endsWith('!') ? this.tokens[this.at++] ?? '' : first)
    this.expect(',')
    const row = this.expression(0)
    let column: Node | undefined
    if (this.tokens[this.at] === ',') {
      this.at++
      column = this.expression(0)
    }
    this.expect(')')
    if (!area || (!column && area.columns > 1)) throw new Error(`INDEX needs an area, a row and a column in the fakes: ${this.text}`)
    return (lookup) => {
      const [r, c] = [numeric(single(row(lookup))), column ? numeric(single(column(lookup))) : 1]
      if (typeof r !== 'number') return r
      if (typeof c !== 'number') return c
      if (r < 1 || c < 1 || r > area.rows || c > area.columns) return { error: '#REF!' }
      return lookup.values(sheet, { row: area.row + r - 1, column: area.column + c - 1, rows: 1, columns: 1 })[0]!
    }
  }

  /** `ROW()` and `COLUMN()`: where the formula stands. */
  private own(name: string): Node {
    this.expect(')')
    return ({ cell }) => name === 'ROW' ? cell.row + 1 : cell.column + 1
  }

  private expect(wanted: string): void {
    if (this.tokens[this.at++] !== wanted) throw new Error(`the fake misses ${wanted} in ${this.text}`)
  }
}

/** The sheet that a token such as `'表 1'!` names. */
function sheetOf(token: string): string {
  return token.startsWith("'") ? token.slice(1, -2).replaceAll("''", "'") : token.slice(0, -1)
}

/** The area of a token, also of whole columns and whole rows. */
function areaOf(token: string): Area | null {
  const [from = '', to = from] = token.replaceAll('$', '').split(':')
  if (/^\d+$/.test(from)) return parseA1(`A${from}:XFD${to}`)
  return parseA1(/^[A-Z]+$/i.test(from) ? `${from}1:${to}1048576` : token)
}

function reference(sheet: string | null, text: string): Node {
  const area = areaOf(text)
  if (!area) throw new Error(`the name ${text} is not implemented in the fakes`)
  return (lookup) => area.rows * area.columns === 1 ? lookup.values(sheet, area)[0]! : lookup.values(sheet, area)
}

const isError = (value: Operand): value is ErrorValue => value !== null && typeof value === 'object' && !Array.isArray(value)
const single = (value: Operand): Value => Array.isArray(value) ? { error: '#VALUE!' } : value

function numeric(value: Value): number | ErrorValue {
  if (isError(value)) return value
  if (value === null) return 0
  if (typeof value !== 'string') return Number(value)
  return /^\s*[-+]?(\d+\.?\d*|\.\d+)\s*$/.test(value) ? Number(value) : { error: '#VALUE!' }
}

function arithmetic(operator: string, left: Value, right: Value): Value {
  const [a, b] = [numeric(left), numeric(right)]
  if (typeof a !== 'number') return a
  if (typeof b !== 'number') return b
  if (operator === '/' && b === 0) return { error: '#DIV/0!' }
  return operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : operator === '/' ? a / b : a ** b
}

function text(value: Exclude<Value, ErrorValue>): string {
  if (value === null) return ''
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
}

function binary(operator: string, left: Value, right: Value): Value {
  if (isError(left)) return left
  if (isError(right)) return right
  if (operator === '&') return text(left) + text(right)
  if (precedence[operator] !== 1) return arithmetic(operator, left, right)
  const order = compare(left, right)
  switch (operator) {
    case '=': return order === 0
    case '<>': return order !== 0
    case '<': return order < 0
    case '>': return order > 0
    case '<=': return order <= 0
    default: return order >= 0
  }
}

/** Numbers stand before texts before booleans; an empty cell is what it is compared with at its emptiest. */
function compare(left: Exclude<Value, ErrorValue>, right: Exclude<Value, ErrorValue>): number {
  const emptyLike = (other: typeof left) => typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0
  const like = (value: typeof left, other: typeof left) => value ?? emptyLike(other)
  const [a, b] = [like(left, right), like(right, left)]
  const rank = { number: 0, string: 1, boolean: 2 } as Record<string, number>
  if (typeof a !== typeof b) return rank[typeof a]! - rank[typeof b]!
  if (typeof a === 'string') return a.toLowerCase() === String(b).toLowerCase() ? 0 : a.toLowerCase() < String(b).toLowerCase() ? -1 : 1
  return Number(a) - Number(b)
}

type Lazy = () => Operand
const truth = (value: Value): boolean | ErrorValue => {
  const number = typeof value === 'boolean' ? Number(value) : numeric(value)
  return typeof number === 'number' ? number !== 0 : number
}
const value = (arg: Lazy | undefined): Value => single(arg?.() ?? null)
const all = (args: Lazy[]) => args.flatMap((arg) => arg())

function logical(args: Lazy[], join: (values: boolean[]) => boolean): Value {
  const truths = all(args).filter((it) => it !== null).map(truth)
  return truths.find(isError) ?? join(truths as boolean[])
}

function counted(args: Lazy[], join: (numbers: number[]) => number): Value {
  const values = all(args)
  return values.find(isError) ?? join(values.filter((it) => typeof it === 'number'))
}

function rounded(number: Value, digits: Value): Value {
  const [a, b] = [numeric(number), numeric(digits)]
  if (typeof a !== 'number') return a
  if (typeof b !== 'number') return b
  const scaled = Number(`${Math.abs(Number(a.toPrecision(15)))}e${b}`)
  return Math.sign(a) * Number(`${Math.round(scaled)}e${-b}`)
}

const functions: Record<string, (args: Lazy[]) => Operand> = {
  IF: (args) => {
    const condition = truth(value(args[0]))
    if (isError(condition)) return condition
    return condition ? value(args[1]) : args[2] ? value(args[2]) : false
  },
  IFERROR: (args) => { const it = value(args[0]); return isError(it) ? value(args[1]) : it },
  AND: (args) => logical(args, (values) => values.every(Boolean)),
  OR: (args) => logical(args, (values) => values.some(Boolean)),
  NOT: (args) => { const it = truth(value(args[0])); return isError(it) ? it : !it },
  SUM: (args) => counted(args, (numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  MAX: (args) => counted(args, (numbers) => Math.max(0, ...numbers)),
  MIN: (args) => counted(args, (numbers) => numbers.length === 0 ? 0 : Math.min(...numbers)),
  ABS: (args) => { const it = numeric(value(args[0])); return typeof it === 'number' ? Math.abs(it) : it },
  ROUND: (args) => rounded(value(args[0]), value(args[1])),
  ISNUMBER: (args) => typeof value(args[0]) === 'number',
  ISLOGICAL: (args) => typeof value(args[0]) === 'boolean',
  ISTEXT: (args) => typeof value(args[0]) === 'string',
  ISERROR: (args) => isError(value(args[0])),
  ISBLANK: (args) => value(args[0]) === null,
  NA: () => ({ error: '#N/A' }),
  TRIM: (args) => { const it = value(args[0]); return isError(it) ? it : text(it).trim().replace(/ +/g, ' ') },
  LEFT: (args) => {
    const [it, count] = [value(args[0]), numeric(value(args[1]))]
    return isError(it) ? it : isError(count) ? count : text(it).slice(0, count)
  },
  FIND: (args) => {
    const [wanted, within] = [value(args[0]), value(args[1])]
    if (isError(wanted) || isError(within)) return isError(wanted) ? wanted : within
    const at = text(within).indexOf(text(wanted))
    return at < 0 ? { error: '#VALUE!' } : at + 1
  },
  LEN: (args) => { const it = value(args[0]); return isError(it) ? it : text(it).length },
}
