/** Rule: blanks at the foot of the sheet (填报单位, 填表人 …) are not filled in; said once, with the first of them. */
import type { FootField } from '../assess'
import { footWords, type Language } from '../messages'
import { defineRule } from './define'

type Data = { fields: readonly FootField[] }

const named = (fields: readonly FootField[], language: Language) =>
  fields.map((field) => footWords[language][field]).join(language === 'zh-CN' ? '、' : ', ')

export const footBlank = defineRule<Data>({
  id: 'foot-blank',
  severity: 'warning',
  basis: {
    'zh-CN': '上报的表要有填报单位、责任人签字和日期。',
    en: 'A sheet that goes upward names its unit, the persons responsible and the date.',
  },
  words: {
    'zh-CN': {
      message: (d) => `表尾的${named(d.fields, 'zh-CN')}没有填。上报前请补齐。`,
      brief: (d) => d.fields.length === 1 ? `未填${named(d.fields, 'zh-CN')}` : `表尾有 ${d.fields.length} 处未填`,
    },
    en: {
      message: (d) => `Blank at the foot of the sheet: ${named(d.fields, 'en')}. Fill in before reporting upward.`,
      brief: (d) => d.fields.length === 1 ? `${named(d.fields, 'en')} is blank` : `${d.fields.length} blanks at the foot`,
    },
  },
  example: { fields: ['reviewer', 'date'] },
  check: ({ footBlanks }) => {
    const [first] = footBlanks
    return first ? [{ at: { row: first.row, column: first.column }, code: null, data: { fields: footBlanks.map(({ field }) => field) } }] : []
  },
})
