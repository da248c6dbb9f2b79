/** Guesses whether higher or lower is better (正向/反向) for an indicator that has no measure yet. */
import type { Direction } from '../../model'
import { convert, type Comparator } from '../../notation'
import type { ReadIndicator } from './indicator'

export interface DirectionGuess {
  direction: Direction
  reason: {
    id: 'direction-by-comparator' | 'direction-by-name' | 'direction-by-path' | 'direction-doubtful' | 'direction-assumed'
    parameters: Readonly<Record<string, string>>
  }
}

/** Of what there should be less; where the name says that something is done about it, perhaps more. */
const unwanted = new RegExp([
  '失业', '零就业', '死亡', '事故', '伤亡', '溺水', '发病', '患病', '感染', '致残', '出生缺陷', '早产', '近视', '肥胖', '超重', '辍学', '失学', '流失', '大班额',
  '生师比', '浓度', '排放', '能耗', '黑臭', '劣[Ⅴ五]类', '返贫', '上访', '积案', '案件', '拖欠', '赤字', '债务', '违约', '失信', '超标', '差错', '涨幅', '物价', '危房',
  '缺口', '闲置', '抛荒', '拥堵', '抢修', '等候',
  '消耗', '水耗', '漏损', '欠薪', '投诉', '信访', '发案', '刑事', '警情', '违法', '违规', '火灾', '差距', '倍差', '收入比', '恩格尔', '贫困', '负债', '逾期', '不良',
  '空置', '撂荒', '烟率', '酒率', '个人卫生支出', '自付', '药占比', '平均住院日', '等待时间', '响应时间', '反应时间', '办理时限',
].join('|'), 'u')
const mended = new RegExp([
  '降低', '下降', '减少', '压减', '削减', '覆盖', '保障', '化解', '处理', '处置', '防治', '防控', '达标', '合格', '监测', '筛查', '救助', '保险',
  '参保', '办结', '结案', '满意', '治理', '管理', '完成', '整改', '普及', '知晓', '清零', '归零', '消除', '消灭', '安置', '帮扶', '援助', '救援',
  '救治', '治疗', '康复', '资助', '补助', '补贴', '救济', '脱贫', '脱困', '追缴', '清欠', '盘活', '整治', '改造', '拆除', '淘汰', '再就业',
  '实现就业', '受理', '核查', '查处', '查办', '办理(?!时)', '办复', '调解', '解决', '响应率', '回应', '答复', '侦破', '破获', '破案', '打击', '起诉',
  '立案', '利用', '回收', '复垦', '复耕', '腾退', '演练', '预警', '建档', '随访', '检查', '筛检', '接种', '培训',
].join('|'), 'u')

/** By the signs of its cells, else by its name, else by the way its numbers go. */
export function directionOf({ bareName, readings, unitOfMeasure }: ReadIndicator): DirectionGuess {
  const signed = readings.find((reading) => reading.kind === 'quantity' && sideOf(reading.comparator) !== null)
  const word = unwanted.exec(bareName)?.[0]
  const isMended = mended.test(bareName)
  if (signed?.kind === 'quantity') {
    const direction = sideOf(signed.comparator)!
    if (word !== undefined && !isMended && direction === 'higher') return { direction, reason: { id: 'direction-doubtful', parameters: { text: word } } }
    return { direction, reason: { id: 'direction-by-comparator', parameters: { text: signed.text.trim() } } }
  }
  if (word !== undefined && !isMended) return { direction: 'lower', reason: { id: 'direction-by-name', parameters: { text: word } } }
  const values = readings.flatMap((reading) => {
    const converted = reading.kind === 'quantity' ? convert(reading.quantity, unitOfMeasure) : { mismatch: '' }
    return 'value' in converted ? [{ value: converted.value, text: reading.text.trim() }] : []
  })
  const steps = values.slice(1).map(({ value }, at) => value.cmp(values[at]!.value))
  // One step down may be an easy target; two are a way.
  if (steps.every((step) => step <= 0) && steps.filter((step) => step < 0).length > 1) {
    return { direction: 'lower', reason: { id: 'direction-by-path', parameters: { from: values[0]!.text, to: values.at(-1)!.text } } }
  }
  if (word !== undefined) return { direction: 'higher', reason: { id: 'direction-doubtful', parameters: { text: word } } }
  return { direction: 'higher', reason: { id: 'direction-assumed', parameters: {} } }
}

function sideOf(comparator: Comparator): Direction | null {
  switch (comparator) {
    case 'ge':
    case 'gt': return 'higher'
    case 'le':
    case 'lt': return 'lower'
    default: return null
  }
}
