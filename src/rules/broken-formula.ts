/** Rule: an actual or a target shows a spreadsheet error such as #N/A. */
import { defineRule, label, rowName, type RowName } from './define'

type Data = RowName & { error: string; cell: 'actual' | 'target' }

export const brokenFormula = defineRule<Data>({
  id: 'broken-formula',
  severity: 'error',
  basis: {
    'zh-CN': '表格软件的错误值（#N/A、#DIV/0! 等）不是数据。',
    en: 'A spreadsheet error value (#N/A, #DIV/0! …) is not data.',
  },
  words: {
    'zh-CN': {
      message: (d) => `${label(d, 'zh-CN')}的${d.cell === 'actual' ? '实际完成值' : '目标值'}显示 ${d.error}，公式出错。请改公式，或直接填数值。`,
      brief: (d) => `公式出错 ${d.error}`,
    },
    en: {
      message: (d) => `The ${d.cell} of ${label(d, 'en')} shows ${d.error}: its formula is broken. Mend the formula or enter the value.`,
      brief: (d) => `broken formula ${d.error}`,
    },
  },
  example: { name: '入园率', component: null, error: '#DIV/0!', cell: 'actual' },
  check: ({ rows }) => rows.flatMap((row) => (['actual', 'target'] as const).flatMap((cell) => {
    const entry = cell === 'actual' ? row.actual : row.shownTarget
    if (entry?.reading.kind !== 'broken-formula') return []
    return [{ at: entry.at, code: row.code, data: { ...rowName(row), error: entry.reading.error, cell } }]
  })),
})
