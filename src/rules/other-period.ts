/** Rule: the sheet belongs to another period than the one it is checked for. */
import { defineRule } from './define'

type Data = { sheetPeriods: readonly string[]; expectedPeriod: string }

export const otherPeriod = defineRule<Data>({
  id: 'other-period',
  severity: 'error',
  basis: {
    'zh-CN': '模板标识：表与所选填报期应一致。',
    en: 'Template identity: the sheet must be of the period that was chosen.',
  },
  words: {
    'zh-CN': {
      message: (d) => `这张表是 ${d.sheetPeriods.join('、')} 期的，不是 ${d.expectedPeriod} 期的；已按表自身的填报期校验。请确认交错了表，还是选错了填报期。`,
      brief: () => '另一填报期的表',
    },
    en: {
      message: (d) => `This sheet is for ${d.sheetPeriods.join(', ')}, not for ${d.expectedPeriod}; it was checked for its own. See whether the wrong sheet came in or the wrong period was chosen.`,
      brief: () => 'sheet of another period',
    },
  },
  example: { sheetPeriods: ['2001'], expectedPeriod: '2002' },
  check: ({ first, period, sheetPeriods, expected }) => first && expected.period && expected.period !== period
    ? [{ at: null, code: null, data: { sheetPeriods, expectedPeriod: expected.period } }] : [],
})
