/** Rule: input cells of several rows were merged into one. */
import { defineRule } from './define'

type Data = { rows: number }

export const inputsMerged = defineRule<Data>({
  id: 'inputs-merged',
  severity: 'error',
  basis: {
    'zh-CN': '一行一个指标一个数；合并后的数只算第一行的，其余各行没有数。',
    en: 'One row, one indicator, one value: what stands in a merged cell counts for its first row, and the others have none.',
  },
  words: {
    'zh-CN': {
      message: (d) => `“实际完成值”栏有 ${d.rows} 行合并成了一个单元格，其中的数只算第一行的。请取消合并，每行各填各的数。`,
      brief: (d) => `${d.rows} 行合并，只算第一行`,
    },
    en: {
      message: (d) => `The actuals of ${d.rows} rows are merged into one cell; its value counts for the first row only. Unmerge it and enter a value in each row.`,
      brief: (d) => `${d.rows} rows merged into one`,
    },
  },
  example: { rows: 3 },
  check: ({ mergedInputs }) => mergedInputs.map(({ row, column, rows }) => ({ at: { row, column }, code: null, data: { rows } })),
})
