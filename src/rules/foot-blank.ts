/** Rule: a blank at the foot of the sheet (填报单位, 填表人 …) is not filled in. */
import type { FootField } from '../assess'
import { footWords } from '../messages'
import { defineRule } from './define'

type Data = { field: FootField }

export const footBlank = defineRule<Data>({
  id: 'foot-blank',
  severity: 'warning',
  basis: {
    'zh-CN': '上报的表要有填报单位、责任人签字和日期。',
    en: 'A sheet that goes upward names its unit, the persons responsible and the date.',
  },
  words: {
    'zh-CN': {
      message: (d) => `表尾“${footWords['zh-CN'][d.field]}”没有填。上报前请补齐。`,
      brief: (d) => `未填${footWords['zh-CN'][d.field]}`,
    },
    en: {
      message: (d) => `“${footWords.en[d.field]}” at the foot of the sheet is blank. Fill it in before reporting upward.`,
      brief: (d) => `${footWords.en[d.field]} is blank`,
    },
  },
  example: { field: 'reviewer' },
  check: ({ footBlanks }) => footBlanks.map(({ field, row, column }) => ({ at: { row, column }, code: null, data: { field } })),
})
