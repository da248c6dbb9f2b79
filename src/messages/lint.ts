/** The words of the plan lint (规划自检) around its findings; what a finding says stands with its check. */
import type { Words } from './language'

interface LintWords {
  title: (plan: string, id: string) => string
  findings: (counts: string) => string
  none: string
  /** Without the document: what was not looked at. */
  withoutText: string
  severity: (name: string, count: number) => string
  join: (parts: string[]) => string
  /** `text` is empty where the cell is. */
  cell: (code: string, column: string, text: string) => string
  name: (code: string, text: string) => string
  column: (column: string) => string
  note: (number: number, text: string) => string
  date: (date: string) => string
  text: (where: string, text: string) => string
}

export const lintWords: Words<LintWords> = {
  'zh-CN': {
    title: (plan, id) => `${plan}（${id}）`,
    findings: (counts) => `规划自检：${counts}`,
    none: '规划自检：没有发现问题',
    withoutText: '没有原文，表中与正文是否一致、正文中的数是否算得拢没有检查',
    severity: (name, count) => `${name} ${count} 处`,
    join: (parts) => parts.join('，'),
    cell: (code, column, text) => `${code} “${column}”栏：${text || '（空）'}`,
    name: (code, text) => `${code} 名称：${text}`,
    column: (column) => `栏目：${column}`,
    note: (number, text) => `表注第 ${number} 条：${text}`,
    date: (date) => `成文日期：${date}`,
    text: (where, text) => `正文${where}：${text}`,
  },
  en: {
    title: (plan, id) => `${plan} (${id})`,
    findings: (counts) => `Plan lint: ${counts}`,
    none: 'Plan lint: nothing found',
    withoutText: 'The document is not at hand: its text was neither compared with the table nor added up',
    severity: (name, count) => `${name} ${count}`,
    join: (parts) => parts.join(', '),
    cell: (code, column, text) => `${code} column “${column}”: ${text || '(empty)'}`,
    name: (code, text) => `${code} name: ${text}`,
    column: (column) => `column: ${column}`,
    note: (number, text) => `note ${number}: ${text}`,
    date: (date) => `date of the document: ${date}`,
    text: (where, text) => `text, ${where}: ${text}`,
  },
}
