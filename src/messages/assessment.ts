/** The words of statuses, severities and of the reasons why nothing can be said. */
import type { Words } from './language'

export const statusWords: Words<Record<'met' | 'short' | 'missing' | 'not-due' | 'cannot-tell', string>> = {
  'zh-CN': { met: '达标', short: '未达标', missing: '未填报', 'not-due': '本期无目标', 'cannot-tell': '无法判定' },
  en: { met: 'met', short: 'short', missing: 'missing', 'not-due': 'no target', 'cannot-tell': 'cannot tell' },
}

export const severityWords: Words<Record<'error' | 'warning' | 'info', { name: string; mark: string }>> = {
  'zh-CN': {
    error: { name: '强制性错误', mark: '【错误】' },
    warning: { name: '核实性提示', mark: '【核实】' },
    info: { name: '提示', mark: '【提示】' },
  },
  en: {
    error: { name: 'Error', mark: '[Error] ' },
    warning: { name: 'To confirm', mark: '[Confirm] ' },
    info: { name: 'Info', mark: '[Info] ' },
  },
}

export const reasonWords: Words<Record<
  | 'actual-none' | 'actual-not-available' | 'actual-not-applicable' | 'actual-unreadable' | 'actual-broken-formula' | 'actual-qualitative'
  | 'actual-approximate' | 'actual-bound' | 'actual-five-year-total' | 'actual-other-year' | 'actual-incomparable' | 'component-missing'
  | 'target-five-year-total' | 'target-qualitative' | 'target-approximate' | 'target-empty' | 'target-unreadable' | 'unit-unknown', string>> = {
  'zh-CN': {
    'actual-none': '没有可比的数',
    'actual-not-available': '数据暂无',
    'actual-not-applicable': '没有可比的数',
    'actual-unreadable': '实际完成值读不懂',
    'actual-broken-formula': '实际完成值公式出错',
    'actual-qualitative': '填的是文字，需人工判定',
    'actual-approximate': '填的是约数',
    'actual-bound': '填的是范围，达标与否都有可能',
    'actual-five-year-total': '填的是五年累计数，目标是一年的数',
    'actual-other-year': '填的是其他年份的数',
    'actual-incomparable': '实际完成值与目标不是同一种写法，无法比较',
    'component-missing': '缺这一分项的数',
    'target-five-year-total': '目标是五年累计数，不与一年的数比较',
    'target-qualitative': '目标是文字表述，需人工判定',
    'target-approximate': '目标是约数',
    'target-empty': '规划没有给出目标值',
    'target-unreadable': '目标值读不懂',
    'unit-unknown': '计量单位对不上',
  },
  en: {
    'actual-none': 'there is no value to compare',
    'actual-not-available': 'no data yet',
    'actual-not-applicable': 'there is no value to compare',
    'actual-unreadable': 'the actual can’t be read',
    'actual-broken-formula': 'the actual is a broken formula',
    'actual-qualitative': 'the actual is in words; a person decides',
    'actual-approximate': 'the actual is approximate',
    'actual-bound': 'the actual is a range in which both are possible',
    'actual-five-year-total': 'the actual is a five-year total, the target is for one year',
    'actual-other-year': 'the actual belongs to another year',
    'actual-incomparable': 'actual and target are of different forms',
    'component-missing': 'this component has no value',
    'target-five-year-total': 'the target is a five-year total and is not compared with one year',
    'target-qualitative': 'the target is in words; a person decides',
    'target-approximate': 'the target is approximate',
    'target-empty': 'the plan gives no target',
    'target-unreadable': 'the target can’t be read',
    'unit-unknown': 'the units of measure can’t be brought together',
  },
}
