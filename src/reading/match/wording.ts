/** Other words of the same meaning: what two names may differ in and still be the name of one measure. */
import { parseUnit } from '../../notation'

/**
 * Nothing that tells measures apart stands here: not 累计, 新增, 年度, 城镇, 登记, 常住, 人数, nor 率 against 数. A word is added only
 * where no measure could ever be told from another by it.
 */
const alike: readonly (readonly [RegExp, string])[] = [
  [/^(?:全[省市县区州旗]|[本我全][省市县区]|区域内|辖区内)(?!域)/u, ''],
  [/(?:开展|实现|拥有|力争|达到|达成)/gu, ''],
  [/[的之和与及]|以及/gu, ''],
  [/所占(?=比)/gu, '占'],
  [/(?:占比例|占比重|占比|比例|比率|比重)$/u, '率'],
  [/满意度$/u, '满意率'],
  [/数量/gu, '数'],
  [/(每[十百千万亿]+)名/gu, '$1'],
  [/(每[十百千万]+(?:老年)?人)(?!口)/gu, '$1口'],
  [/(?:国内|地区)?生产总值/gu, 'gdp'],
  [/公交(?!车)/gu, '公共交通'],
  [/医生/gu, '医师'],
  [/参与(?=体育)/gu, '参加'],
]

/** Units of things that are counted one by one, where 学位 and 学位数 are the same. */
const counters = new Set(['个', '家', '所', '处', '座', '台', '辆', '套', '套(间)', '间', '张', '床', '人', '名', '人次', '次', '户', '册', '场次', '场'])

/** A `nameKey` without the words in which a name of the same meaning may differ; a last 数 counts unless things are counted. */
export function wordingKey(key: string, unitOfMeasure: string | null): string {
  const plain = alike.reduce((text, [words, instead]) => text.replace(words, instead), key)
  const counts = unitOfMeasure !== null && counters.has(parseUnit(unitOfMeasure)?.unit ?? '')
  return counts ? plain.replace(/(?<![人次])数$/u, '') : plain
}

/** Words that often stand for each other and sometimes do not: they bring a measure among those offered, and decide nothing. */
const near: readonly (readonly [RegExp, string])[] = [
  [/低保(?!障)/gu, '最低生活保障'],
  [/常住人口|户籍人口/gu, '人口'],
  [/普惠性/gu, '普惠'],
  [/期望寿命/gu, '预期寿命'],
  [/补贴性|政府补贴/gu, ''],
  [/医疗卫生机构/gu, '医疗机构'],
  [/就医率/gu, '就诊率'],
  [/居民体质/gu, '国民体质'],
]

/** A `wordingKey` by which likeness is measured. */
export function nearKey(wording: string): string {
  return near.reduce((text, [words, instead]) => text.replace(words, instead), wording)
}
