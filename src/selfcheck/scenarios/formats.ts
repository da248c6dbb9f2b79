/** Number formats belong to the cell, whatever is written into it. */
import type { CellInput } from '../../template/layout'
import { acts, at, group, main, type Scenario } from '../scenario'
import { expectedCell } from '../sheets'

const formats = { A1: '0%', B1: '0.00', C1: '@', D1: 'yyyy-mm-dd', E1: '#,##0.0', F1: '0"个"' }
const values: CellInput[] = [0.93, 22.2, '007', 46022, 1200, 3]
const others: CellInput[] = [0.875, '暂无', true, { error: '#N/A' }, { formula: '=1+1', value: 2 }]

export const formatScenarios: Scenario[] = group('formats', [
  {
    id: 'stay',
    title: { 'zh-CN': '读得到数字格式；写入别的内容后格式不变', en: 'are told with each cell and stay when values of any kind are written over' },
    async run(stage) {
      const { add, write, shows } = acts(stage)
      await add(main, { values: [values], formats })
      await shows(main, { values: [values], formats })
      for (const value of others) {
        const row = values.map(() => value)
        await write(main, at(0, 0, 1, row.length), [row])
        await shows(main, { values: [row], formats })
      }
    },
  },
  {
    id: 'of-empty-cells',
    title: { 'zh-CN': '空单元格也有格式', en: 'belong to empty cells too' },
    async run(stage) {
      const { add, write, holds } = acts(stage)
      await add(main, { values: [[null, 1]], formats: { A1: '@', B1: '0%' } })
      await holds(main, at(0, 0, 1, 2), [[expectedCell(null, '@'), expectedCell(1, '0%')]])
      await write(main, at(0, 0, 1, 2), [['=1', null]])
      await holds(main, at(0, 0, 1, 2), [[expectedCell('=1', '@'), expectedCell(null, '0%')]])
    },
  },
])
