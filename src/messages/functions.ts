/** The words of the functions that people call in formulas (自定义函数): results that are words, and errors. */
import type { Words } from './language'

const list = (items: readonly string[], separator: string, more: string) =>
  items.slice(0, 5).join(separator) + (items.length > 5 ? more : '')

/** Lists are cut after five items. */
export interface FunctionWords {
  /** Pace (序时进度): what stands for `met` and `short`. */
  pace: { met: string; short: string }
  /** What a cell says, by kind of reading. */
  kind: Record<
    | 'empty' | 'quantity' | 'components' | 'range' | 'ratio' | 'qualitative' | 'not-applicable' | 'none' | 'not-available'
    | 'broken-formula' | 'unreadable', string>
  /** One component with what is said about it. */
  component: (label: string, text: string) => string
  between: string
  oneCell: string
  notACell: string
  direction: (given: string) => string
  unknownPart: (given: string, labels: string[]) => string
  noPart: (text: string, part: string) => string
  percent: (number: string, text: string) => string
  scale: (text: string, scale: string) => string
  noGap: string
  noPath: (target: string, base: string) => string
  asOf: (given: string) => string
  planMissing: string
  /** A function knows the plans that come with the program, and none of the user's own. */
  planUnknown: (given: string, known: string[]) => string
  planAmbiguous: (given: string, plans: string[]) => string
  indicatorMissing: string
  indicatorUnknown: (given: string, plan: string) => string
  indicatorAmbiguous: (given: string, indicators: string[]) => string
  period: (given: string) => string
}

export const functionWords: Words<FunctionWords> = {
  'zh-CN': {
    pace: { met: '达到序时进度', short: '未达序时进度' },
    kind: {
      empty: '空白', quantity: '数值', components: '分项', range: '范围', ratio: '比例', qualitative: '文字', 'not-applicable': '不适用',
      none: '无', 'not-available': '暂无', 'broken-formula': '公式出错', unreadable: '读不懂',
    },
    component: (label, text) => `${label} ${text}`,
    between: '；',
    oneCell: '每个参数只能是一个单元格或一个值，请不要选一片区域。',
    notACell: '这种内容读不了，请改成数字或文字。',
    direction: (given) => `方向“${given}”不认识，请写“正向”（越高越好）或“反向”（越低越好）。`,
    unknownPart: (given, labels) => `没有“${given}”这一项。可以写：数值、判定条件、单位、年份、下限、上限、类型、规范写法${labels.length ? `，或分项名称（${list(labels, '、', '…')}）` : ''}。`,
    noPart: (text, part) => `“${text}”里没有单独的“${part}”；分项填报的请写分项名称，范围请写“下限”或“上限”。`,
    percent: (number, text) => `${number} 是 ${number}% 还是百分比格式的数？函数看不到单元格的格式，而另一格写的是“${text}”。请乘以 100，或改写成带“%”的文字。`,
    scale: (text, scale) => `“${text}”没有写单位，而另一格按“${scale}”计。请写明单位，例如在数字后面接上 &"${scale}"。`,
    noGap: '这一目标没有数值差距。',
    noPath: (target, base) => `从“${base || '（空）'}”到“${target || '（空）'}”画不出进度：目标和基期值都要是单个数，计量单位要一致；分项目标的基期值要有同名分项。`,
    asOf: (given) => `时点“${given}”不认识。可以写：日期（年-月-日）、月份（6月）、季度（二季度、Q2、上半年）、已过去的比例（0.5 或 50%）。`,
    planUnknown: (given, known) => `没有“${given}”这个规划。自己的规划请先在窗格里读入或打开，再重新计算（Excel 中按 Ctrl+Alt+F9）。可用：${known.join('、')}`,
    planMissing: '请写规划的编号，或标题、地区中的一段文字。',
    planAmbiguous: (given, plans) => `“${given}”对应多个规划：${list(plans, '；', ' 等')}。请写规划编号。`,
    indicatorMissing: '请写指标代码、序号或名称。',
    indicatorUnknown: (given, plan) => `规划“${plan}”里没有指标“${given}”。请写指标代码、序号或名称。`,
    indicatorAmbiguous: (given, indicators) => `“${given}”对应多个指标：${list(indicators, '；', ' 等')}。请写指标代码。`,
    period: (given) => `填报期“${given}”不认识。请写四位数的年份，或在年份后加季度（Q1 至 Q4）。`,
  },
  en: {
    pace: { met: 'on pace', short: 'behind pace' },
    kind: {
      empty: 'empty', quantity: 'quantity', components: 'components', range: 'range', ratio: 'ratio', qualitative: 'words',
      'not-applicable': 'not applicable', none: 'none', 'not-available': 'not available', 'broken-formula': 'broken formula',
      unreadable: 'unreadable',
    },
    component: (label, text) => `${label}: ${text}`,
    between: '; ',
    oneCell: 'Each argument is one cell or one value; do not select an area.',
    notACell: 'This content can’t be read; make it a number or text.',
    direction: (given) => `The direction “${given}” is not known; write higher (higher is better) or lower (lower is better).`,
    unknownPart: (given, labels) => `There is no part “${given}”. Write value, comparator, unit, year, low, high, kind or canonical${labels.length ? `, or a component (${list(labels, ', ', '…')})` : ''}.`,
    noPart: (text, part) => `“${text}” has no single ${part}; name a component, or write low or high for a range.`,
    percent: (number, text) => `Is ${number} ${number}% or a number shown as a percentage? A function can’t see the format of a cell, and the other cell says “${text}”. Multiply by 100, or write it as text with %.`,
    scale: (text, scale) => `“${text}” has no unit, and the other cell counts in ${scale}. Add the unit, for example by &"${scale}" behind the number.`,
    noGap: 'This target has no numeric gap.',
    noPath: (target, base) => `There is no path from “${base || '(empty)'}” to “${target || '(empty)'}”: target and base must each be one number of the same unit, and a base by components must have the target’s components.`,
    asOf: (given) => `The time “${given}” is not known. Write a date (year-month-day), a month (6月), a quarter (Q2) or the share of time gone (0.5 or 50%).`,
    planUnknown: (given, known) => `There is no plan “${given}”. Read or open a plan of your own in the pane first, then compute again (Ctrl+Alt+F9 in Excel). Known: ${known.join(', ')}`,
    planMissing: 'Write the id of a plan, or a part of its title or region.',
    planAmbiguous: (given, plans) => `“${given}” names several plans: ${list(plans, '; ', ' …')}. Write the id of the plan.`,
    indicatorMissing: 'Write the code, number or name of an indicator.',
    indicatorUnknown: (given, plan) => `Plan “${plan}” has no indicator “${given}”. Write its code, number or name.`,
    indicatorAmbiguous: (given, indicators) => `“${given}” names several indicators: ${list(indicators, '; ', ' …')}. Write the indicator’s code.`,
    period: (given) => `The period “${given}” is not known. Write a year in four digits, or a year and a quarter (Q1 to Q4) behind it.`,
  },
}
