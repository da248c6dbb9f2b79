/** A cell keeps its kind: a number, a text, a truth value, an error or a formula is never turned into another. */
import type { CellInput } from '../../template/layout'
import { acts, at, group, main, type Scenario } from '../scenario'

/** Texts that a spreadsheet would gladly take for something else. */
const stubbornTexts = [
  '007', '=SUM(A1:A2)', '=', '+1', '-1', '@x', "'007", "''", '1e3', '3-5', '1999/1/1', '50%', '1,200', '≥86', 'TRUE', 'false', '#N/A', '#DIV/0!',
  ' 前后有空格 ', '第一行\n第二行', '\t制表符', '<b>&amp;"\'</b>', '_x000D_', '😀𠀀㑇', '全角３．８％', 'a'.repeat(32_767), '长'.repeat(5_000),
]
const numbers = [0, 1, -1, 274.66, 0.1, 0.1 + 0.2, 1e-7, 1e21, -123456789.125, 2 ** 53, 46022, 0.93]
const errors = ['#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?'].map((error) => ({ error }))

const kept: { id: string; title: Scenario['title']; values: CellInput[] }[] = [
  { id: 'numbers', title: { 'zh-CN': '数字', en: 'numbers' }, values: numbers },
  { id: 'stubborn-texts', title: { 'zh-CN': '看起来像别的东西的文本', en: 'texts that look like something else' }, values: stubbornTexts },
  { id: 'booleans', title: { 'zh-CN': '真假值', en: 'booleans' }, values: [true, false] },
  { id: 'errors', title: { 'zh-CN': '错误值', en: 'errors' }, values: errors },
]

export const kindScenarios: Scenario[] = group('kinds', [
  ...kept.map(({ id, title, values }): Scenario => ({
    id,
    title: {
      'zh-CN': `${title['zh-CN']}：随新表写入、写进已有的表，读回都不变`,
      en: `${title.en}, in a new sheet and written into one`,
    },
    async run(stage) {
      const { add, write, shows } = acts(stage)
      const column = values.map((value) => [value])
      await add(main, { values: column })
      await shows(main, { values: column })
      await write(main, at(0, 1, values.length, 1), column)
      await shows(main, { values: values.map((value) => [value, value]) })
    },
  })),
  {
    id: 'formulas',
    title: { 'zh-CN': '只有明说是公式的才成为公式', en: 'formulas only where the change says so' },
    async run(stage) {
      const { add, write, shows } = acts(stage)
      const rows: CellInput[][] = [
        [3, { formula: '=SUM(A1:A3)', value: 6 }], [2, '=SUM(A1:A3)'], [1, { formula: '=IF(A1>=3,"达标","未达标")', value: '达标' }],
        [null, { formula: '=A1="3"', value: false }], [null, { formula: '=IF(A4="","",1)', value: '' }],
      ]
      await add(main, { values: rows })
      await shows(main, { values: rows })
      const other = { formula: `='${main}'!A1*2`, value: 6 }
      const joined = { formula: '=A1&"<"&A2', value: '3<2' }
      await write(main, at(0, 2, 2, 1), [[other], [joined]])
      await shows(main, { values: [[...rows[0]!, other], [...rows[1]!, joined], ...rows.slice(2)] })
    },
  },
  {
    id: 'over-each-other',
    title: { 'zh-CN': '任何一种内容都能覆盖另一种，空值也能', en: 'each kind over each other kind, and empty over all' },
    async run(stage) {
      const { add, write, shows } = acts(stage)
      const kinds: CellInput[] = [1.5, '字', true, { error: '#N/A' }, { formula: '=1+1', value: 2 }, null]
      const pairs = kinds.flatMap((from) => kinds.map((to) => [from, to] as const))
      await add(main, { values: pairs.map(([from]) => ['x', from]) })
      await write(main, at(0, 1, pairs.length, 1), pairs.map(([, to]) => [to]))
      await shows(main, { values: pairs.map(([, to]) => ['x', to]) })
    },
  },
  {
    id: 'empty-text',
    title: { 'zh-CN': '写入空文本等于清空', en: 'an empty text empties the cell' },
    async run(stage) {
      const { add, write, shows } = acts(stage)
      await add(main, { values: [['a', 'b']] })
      await write(main, at(0, 1), [['']])
      await shows(main, { values: [['a']] })
    },
  },
])
