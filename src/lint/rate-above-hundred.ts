/** Check: a share that can't be more than the whole has a target above 100 %. */
import { convert, formatDecimal, print } from '../notation'
import { defineCheck, nameOf, placeOf, quoted } from './define'
import type { LintDraft } from './finding'
import { pointsOf } from './values'

type Data = { name: string; column: string; target: string }

/** Names of shares of a whole; of what is counted against something else (毛入园率, 增长率, 完成率), there may be more than 100 %. */
const share = /覆盖率|参保率|投保率|满意[率度]|达标率|合格率|普及率|巩固率|入[园学托]率|占比|比例|比重|化解率|处[置理]率|办结率|结案率|签约率|建档率|管理率|接种率|保障率|受益率|知晓率|化率|通[车达邮]率|就业率/u
const mayBeMore = /毛|净增|增长|增速|增幅|提高|完成率|达成|较上年|同比|床位使用|产销|升学|替代率/u

export const rateAboveHundred = defineCheck<Data>({
  id: 'rate-above-hundred',
  severity: 'warning',
  basis: {
    'zh-CN': '覆盖率、参保率、占比一类是整体中的一部分，最多 100%；毛入学率、增长率、完成率等除外。',
    en: 'Coverage, take-up and shares are parts of a whole and at most 100 %; gross enrolment, growth and completion are not.',
  },
  message: {
    'zh-CN': (d) => `${quoted(d.name)}在${quoted(d.column)}栏的目标是 ${d.target}，超过了 100%。请对照原文核对数值和计量单位；确可超过 100% 的，请在标准指标中注明。`,
    en: (d) => `The target ${d.target} of ${quoted(d.name)} in column ${quoted(d.column)} is above 100 %. Check the figure and its unit against the document; if more than 100 % is possible, say so of its measure.`,
  },
  example: { name: '服务覆盖率', column: '2002', target: '105' },
  check: ({ rows }) => rows.flatMap((row): LintDraft<Data>[] => {
    const { measure, unitOfMeasure, targets, name: { bareName } } = row
    if (unitOfMeasure === null || measure?.mayExceedHundred === true || !share.test(bareName) || mayBeMore.test(bareName)) return []
    const hundred = convert({ digits: '100', scale: null, unit: '%' }, unitOfMeasure)
    if ('mismatch' in hundred) return []
    const above = pointsOf(targets, unitOfMeasure).find(({ value }) => value.gt(formatDecimal(hundred.value)))
    if (!above) return []
    const { cell } = above
    return [{ places: [placeOf(row, cell)], data: { name: nameOf(row), column: cell.column.key, target: print(cell.reading) } }]
  }),
})
