/** Rule: the sheet belongs to another plan than the one it is checked for. */
import { defineRule } from './define'

type Data = { sheetPlan: string; sheetPlanId: string; expectedPlan: string; expectedPlanId: string }

export const otherPlan = defineRule<Data>({
  id: 'other-plan',
  severity: 'error',
  basis: {
    'zh-CN': '模板标识：表与所选规划应一致。',
    en: 'Template identity: the sheet must be of the plan that was chosen.',
  },
  words: {
    'zh-CN': {
      message: (d) => `这张表是《${d.sheetPlan}》（${d.sheetPlanId}）的，不是《${d.expectedPlan}》（${d.expectedPlanId}）的；已按表自身的规划校验。请确认交错了表，还是选错了规划。`,
      brief: () => '另一规划的表',
    },
    en: {
      message: (d) => `This sheet is of “${d.sheetPlan}” (${d.sheetPlanId}), not of “${d.expectedPlan}” (${d.expectedPlanId}); it was checked against its own plan. See whether the wrong sheet came in or the wrong plan was chosen.`,
      brief: () => 'sheet of another plan',
    },
  },
  example: { sheetPlan: '甲规划', sheetPlanId: '000000-a-2001', expectedPlan: '乙规划', expectedPlanId: '000000-b-2001' },
  check: ({ plan, expected: { plan: other } }) => other && other.id !== plan.id
    ? [{ at: null, code: null, data: { sheetPlan: plan.title, sheetPlanId: plan.id, expectedPlan: other.title, expectedPlanId: other.id } }] : [],
})
