/** Rule: the unit of measure (计量单位) that the sheet shows is not the plan's. */
import { convert } from '../notation'
import { defineRule, label, rowName, type RowName } from './define'

type Data = RowName & { shown: string; published: string }

export const unitOfMeasureChanged = defineRule<Data>({
  id: 'unit-of-measure-changed',
  severity: 'warning',
  basis: {
    'zh-CN': '计量单位以规划为准；不写单位的数一律按规划的计量单位读取。',
    en: 'The unit of measure is the plan’s; a number without a unit is read in the plan’s unit.',
  },
  words: {
    'zh-CN': {
      message: (d) => `${label(d, 'zh-CN')}的计量单位与规划不一致：表内为 ${d.shown || '（空）'}，规划为 ${d.published}，实际完成值仍按 ${d.published} 读取。请按 ${d.published} 填数，并把计量单位改回；要用别的单位，写在数的后面。`,
      brief: (d) => `计量单位应为 ${d.published}`,
    },
    en: {
      message: (d) => `The unit of ${label(d, 'en')} is not the plan's: the sheet shows ${d.shown || '(empty)'}, the plan has ${d.published}, and the actual was read in ${d.published}. Enter the value in ${d.published} and put the unit back; to use another unit, write it behind the number.`,
      brief: (d) => `the unit is ${d.published}`,
    },
  },
  example: { name: '参保人数', component: null, shown: '人', published: '万人' },
  check: (submission) => !submission.first ? [] : submission.rows.flatMap((row) => {
    const { shownUnit: shown, unitOfMeasure: published } = row
    if (!shown || published === null || shown.text === published) return []
    // In a sheet that is not ours the cells of several rows may be merged, or the unit stand in the name.
    if (shown.text === '' ? submission.kind === null : isSame(shown.text, published)) return []
    return [{ at: shown.at, code: row.code, data: { ...rowName(row), shown: shown.text, published } }]
  }),
})

/** The same in meaning: 个 and 家, ％ and %, (万人) and 万人. */
function isSame(shown: string, published: string): boolean {
  const unit = shown.normalize('NFKC').replace(/\s+/gu, '').replace(/^\((.*)\)$/, '$1').replace(/^百分(?:比|数|率)$/, '%')
  const one = convert({ digits: '1', scale: null, unit }, published)
  return 'value' in one && one.value.eq(1)
}
