/**
 * The functions that people call in formulas (自定义函数). Their docstrings are what the spreadsheet shows, and the one source of
 * functions.json; each takes whatever a cell may hold and answers with a value or an error value, never with an exception.
 */
import { dueByNow, echo, print } from '../../notation'
import { directionOf, read, textOf } from './argument'
import { gapText } from './gap'
import { judgeArguments, judgeReadings, statusText } from './judged'
import { invalid, isError, language, words, type FunctionError } from './outcome'
import { partOf } from './parts'
import { printedTarget } from './plans'
import { scaleDoubt } from './scale-guard'
import { timeGone } from './time-gone'

/**
 * 查规划里印的目标值（文字，原样），例如 =DUIBIAO.TARGET(A1,10,2025)。
 * @customfunction TARGET
 * @param plan 规划编号，或标题、地区中能认出唯一规划的一段文字
 * @param indicator 指标代码、序号或名称；序号的分项写成 6.1
 * @param period 填报期：年份（2025）或季度（2025Q1）
 */
export function target(plan: unknown, indicator: unknown, period: unknown): string | number | FunctionError {
  const [planText, indicatorText, periodText] = [textOf(plan), textOf(indicator), textOf(period)]
  if (isError(planText)) return planText
  if (isError(indicatorText)) return indicatorText
  if (isError(periodText)) return periodText
  return printedTarget(planText, indicatorText, periodText)
}

/**
 * 判定是否达标：达标、未达标、未填报、本期无目标或无法判定；分项不一致时逐项写出。
 * @customfunction STATUS
 * @param actual 实际完成值；百分比格式的单元格请乘以 100，函数看不到格式
 * @param target 目标值，如 ≥90%、3.5以下、职工85；城乡居民70
 * @param [direction] 目标没有判定条件时的方向：“正向”（越高越好，默认）或“反向”
 */
export function status(actual: unknown, target: unknown, direction?: unknown): string | number | FunctionError {
  const judged = judgeArguments(actual, target, direction)
  return isError(judged) ? judged : statusText(judged.assessments)
}

/**
 * 与目标的差距（按目标的计量单位）：正数是差多少（反向指标是超出多少），0 是达标；分项逐项写出；比不了的是 #N/A。
 * @customfunction GAP
 * @param actual 实际完成值；百分比格式的单元格请乘以 100，函数看不到格式
 * @param target 目标值，如 ≥90%、3.5以下、职工85；城乡居民70
 * @param [direction] 目标没有判定条件时的方向：“正向”（越高越好，默认）或“反向”
 */
export function gap(actual: unknown, target: unknown, direction?: unknown): string | number | FunctionError {
  const judged = judgeArguments(actual, target, direction)
  return isError(judged) ? judged : gapText(judged)
}

/**
 * 读单元格里的写法：不写第二个参数时，用文字说明怎样理解；否则取其中一项。
 * @customfunction READ
 * @param text 要读的单元格，如 ≥86%、约95、[400]
 * @param [part] 数值、判定条件、单位、年份、下限、上限、类型、规范写法，或分项名称
 */
export function readNotation(text: unknown, part?: unknown): string | number | FunctionError {
  const [reading, name] = [read(text), textOf(part)]
  if (isError(reading)) return reading
  if (isError(name)) return name
  return name === '' ? echo(reading, language) : partOf(reading, name)
}

/**
 * 判定是否达到序时进度：从基期值到目标值按时间均匀推进，到该时点应完成多少，就按多少判定。
 * @customfunction PACE
 * @param actual 到该时点的实际完成值
 * @param target 本年目标值
 * @param base 上年目标值或上年完成值；当年从零累计的指标写 0
 * @param asOf 时点：日期（2025-06-30）、月份（6月）、季度（Q2、上半年），或已过去的比例（0.5、50%）
 * @param [direction] 目标没有判定条件时的方向：“正向”（越高越好，默认）或“反向”
 */
export function pace(actual: unknown, target: unknown, base: unknown, asOf: unknown, direction?: unknown): string | number | FunctionError {
  const [given, wanted, from, time, side] = [read(actual), read(target), read(base), timeGone(asOf), directionOf(direction)]
  if (isError(given)) return given
  if (isError(wanted)) return wanted
  if (isError(from)) return from
  if (isError(time)) return time
  if (isError(side)) return side
  const doubt = scaleDoubt([
    { argument: actual, reading: given }, { argument: target, reading: wanted }, { argument: base, reading: from },
  ])
  if (doubt) return doubt
  const due = dueByNow(wanted, from, time, side)
  if (!due) return invalid(words.noPath(print(wanted), print(from)))
  return statusText(judgeReadings(due, given, side), words.pace)
}
