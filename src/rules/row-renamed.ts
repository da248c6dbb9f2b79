/** Rule: a row has the code (指标代码) of one indicator and the name of another. */
import type { SubmissionRow } from '../assess'
import { readName } from '../notation'
import { defineRule, label, rowName, type RowName } from './define'

type Data = RowName & { shown: string; code: string }

export const rowRenamed = defineRule<Data>({
  id: 'row-renamed',
  severity: 'warning',
  basis: {
    'zh-CN': '一行属于哪个指标以指标代码为准；名称对不上的，可能是只排序了一部分列，或者改了指标。',
    en: 'The code says which indicator a row is of; a name that does not go with it comes from sorting some columns only, or from another indicator.',
  },
  words: {
    'zh-CN': {
      message: (d) => `指标代码 ${d.code} 是${label(d, 'zh-CN')}，表内名称却是“${d.shown}”；这一行按指标代码校验。请核对这一行填的是哪个指标，并把名称改回。`,
      brief: (d) => d.shown === '' ? '指标名称被删去' : '指标名称与代码不符',
    },
    en: {
      message: (d) => `The code ${d.code} is that of ${label(d, 'en')}, but the sheet calls the row “${d.shown}”; it was checked by its code. See which indicator the row was filled in for, and put the name back.`,
      brief: (d) => d.shown === '' ? 'name is gone' : 'name and code differ',
    },
  },
  example: { name: '入园率', component: null, shown: '毛入园率', code: '000000-A01-03' },
  check: (submission) => submission.kind === null || !submission.first ? [] : submission.rows.flatMap((row) => {
    const shown = row.shownTitle
    if (!shown || isCalled(row, shown.text)) return []
    return [{ at: shown.at, code: row.code, data: { ...rowName(row), shown: shown.text, code: row.code } }]
  }),
})

function isCalled({ name, component, indicator: { sub }, measure }: SubmissionRow, title: string): boolean {
  const parts = [sub, component].flatMap((part) => part === null ? [] : [`：${part}`]).join('')
  const whole = name.bareName + parts
  if (title.endsWith(whole) && /^[★☆*＊※]?(?:其中：)?$/u.test(title.slice(0, title.length - whole.length))) return true
  // The rows of one indicator may share the cell of its name.
  if (title === '') return parts !== ''
  const text = squeeze(title)
  const bare = squeeze(readName(text.endsWith(squeeze(parts)) ? text.slice(0, text.length - squeeze(parts).length) : text).bareName)
  return [name.bareName, measure.name['zh-CN'], measure.name.en, ...measure.aliases].some((known) => squeeze(known) === bare)
}

function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '')
}
