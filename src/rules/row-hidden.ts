/** Rule: rows with data in them are hidden. */
import { defineRule, label, rowName, type RowName } from './define'

type Data = RowName & {
  /** So many rows are hidden; the name is that of the first. */
  rows: number
}

export const rowHidden = defineRule<Data>({
  id: 'row-hidden',
  severity: 'info',
  basis: {
    'zh-CN': '隐藏的行同样上报，但看表和打印时看不到。',
    en: 'What stands in hidden rows is reported all the same, but nobody who looks at the sheet or prints it sees it.',
  },
  words: {
    'zh-CN': {
      message: (d) => `${label(d, 'zh-CN')}${d.rows === 1 ? '所在的行' : `等 ${d.rows} 行`}填了数却被隐藏或筛选掉了；校验照常读取。上报、打印前请取消隐藏或清除筛选。`,
      brief: (d) => d.rows === 1 ? '有数据的行被隐藏' : `${d.rows} 行有数据却被隐藏`,
    },
    en: {
      message: (d) => `${label(d, 'en')}${d.rows === 1 ? '' : ` and ${d.rows - 1} more`} ${d.rows === 1 ? 'is' : 'are'} filled in but hidden or filtered out; the check reads ${d.rows === 1 ? 'it' : 'them'} all the same. Unhide rows or clear the filter before reporting or printing.`,
      brief: (d) => d.rows === 1 ? 'row with data is hidden' : `${d.rows} rows with data are hidden`,
    },
  },
  example: { name: '入园率', component: null, rows: 1 },
  check: (submission) => {
    const hidden = submission.rows.filter((row) => row.hidden && row.actual.reading.kind !== 'empty')
    const first = hidden[0]
    return first && submission.first ? [{ at: first.actual.at, code: first.code, data: { ...rowName(first), rows: hidden.length } }] : []
  },
})
