/** The words of reports (报告): assessments in a line, and how files and results are named. */
import type { Words } from './language'

interface ReportWords {
  actual: (text: string) => string
  target: (text: string) => string
  below: (amount: string) => string
  above: (amount: string) => string
  /** The value equals a bound that it has to pass. */
  strict: string
  amount: (gap: string, unitOfMeasure: string | null) => string
  join: (parts: string[]) => string
  separator: string
  colon: string
  /** Further findings of the same row. */
  others: (count: number) => string
  /** The summary of a checked sheet. */
  summary: (counts: string) => string
  findings: (counts: string) => string
  noFindings: string
  shortfalls: string
  undecided: string
  shownWhere: (sheet: string) => string
  fileTitle: (path: string) => string
  sheetTitle: (sheet: string | null, plan: string, period: string) => string
}

export const reportWords: Words<ReportWords> = {
  'zh-CN': {
    actual: (text) => `实际 ${text}`,
    target: (text) => `目标 ${text || '（空）'}`,
    below: (amount) => `差 ${amount}`,
    above: (amount) => `超出 ${amount}`,
    strict: '等于界限值，须越过才达标',
    amount: (gap, unit) => unit === '%' ? `${gap} 个百分点` : unit === null ? gap : `${gap} ${unit}`,
    join: (parts) => parts.join('，'),
    separator: '；',
    colon: '：',
    others: (count) => `（另有 ${count} 处）`,
    summary: (counts) => `评估：${counts}`,
    findings: (counts) => `校验问题：${counts}`,
    noFindings: '没有校验问题',
    shortfalls: '未达标：',
    undecided: '无法判定：',
    shownWhere: (sheet) => `工作表“${sheet}”`,
    fileTitle: (path) => `文件 ${path}`,
    sheetTitle: (sheet, plan, period) => `${sheet === null ? '' : `工作表“${sheet}” · `}${plan} · ${period} 期`,
  },
  en: {
    actual: (text) => `actual ${text}`,
    target: (text) => `target ${text || '(empty)'}`,
    below: (amount) => `short by ${amount}`,
    above: (amount) => `over by ${amount}`,
    strict: 'equals the bound and has to pass it',
    amount: (gap, unit) => unit === '%' ? `${gap} percentage points` : unit === null ? gap : `${gap} ${unit}`,
    join: (parts) => parts.join(', '),
    separator: '; ',
    colon: ': ',
    others: (count) => ` (and ${count} more)`,
    summary: (counts) => `Assessments: ${counts}`,
    findings: (counts) => `Findings: ${counts}`,
    noFindings: 'No findings',
    shortfalls: 'Short:',
    undecided: 'Cannot tell:',
    shownWhere: (sheet) => `sheet “${sheet}”`,
    fileTitle: (path) => `File ${path}`,
    sheetTitle: (sheet, plan, period) => `${sheet === null ? '' : `sheet “${sheet}” · `}${plan} · ${period}`,
  },
}
