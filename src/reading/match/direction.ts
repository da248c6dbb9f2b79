/** Guesses whether higher or lower is better (正向/反向) for an indicator that has no measure yet. */
import type { Direction } from '../../model'
import { convert, type Comparator } from '../../notation'
import type { ReadIndicator } from './indicator'

export interface DirectionGuess {
  direction: Direction
  reason: { id: 'direction-by-comparator' | 'direction-by-name' | 'direction-by-path' | 'direction-assumed'; parameters: Readonly<Record<string, string>> }
}

/** Of what there should be less; not where the name says that something is done about it. */
const unwanted = new RegExp([
  '失业', '死亡', '事故', '伤亡', '发病', '患病', '致残', '出生缺陷', '早产', '近视', '肥胖', '超重', '辍学', '流失', '大班额', '生师比', '浓度', '排放', '能耗',
  '消耗', '水耗', '漏损', '欠薪', '投诉', '信访', '发案', '刑事', '警情', '违法', '违规', '火灾', '差距', '倍差', '收入比', '恩格尔', '贫困', '负债', '逾期', '不良',
  '空置', '撂荒', '烟率', '酒率', '个人卫生支出', '自付', '药占比', '平均住院日', '等待时间', '响应时间', '反应时间', '办理时限',
].join('|'), 'u')
const mended = /降低|下降|减少|压减|削减|覆盖|保障|化解|处理|处置|防治|防控|达标|合格|监测|筛查|救助|保险|参保|办结|结案|满意|治理|管理|完成|整改|普及|知晓/u

/** By the signs of its cells, else by its name, else by the way its numbers go. */
export function directionOf({ bareName, readings, unitOfMeasure }: ReadIndicator): DirectionGuess {
  const signed = readings.find((reading) => reading.kind === 'quantity' && sideOf(reading.comparator) !== null)
  if (signed?.kind === 'quantity') {
    return { direction: sideOf(signed.comparator)!, reason: { id: 'direction-by-comparator', parameters: { text: signed.text.trim() } } }
  }
  const word = mended.test(bareName) ? undefined : unwanted.exec(bareName)?.[0]
  if (word !== undefined) return { direction: 'lower', reason: { id: 'direction-by-name', parameters: { text: word } } }
  const values = readings.flatMap((reading) => {
    const converted = reading.kind === 'quantity' ? convert(reading.quantity, unitOfMeasure) : { mismatch: '' }
    return 'value' in converted ? [{ value: converted.value, text: reading.text.trim() }] : []
  })
  const steps = values.slice(1).map(({ value }, at) => value.cmp(values[at]!.value))
  // One step down may be an easy target; two are a way.
  if (steps.every((step) => step <= 0) && steps.filter((step) => step < 0).length > 1) {
    return { direction: 'lower', reason: { id: 'direction-by-path', parameters: { from: values[0]!.text, to: values.at(-1)!.text } } }
  }
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
