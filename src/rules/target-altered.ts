/** Rule: the target that the sheet shows is not the plan's. */
import { entered, equivalent, print } from '../notation'
import { defineRule, label, rowName, type RowName } from './define'

type Data = RowName & { shown: string; published: string }

export const targetAltered = defineRule<Data>({
  id: 'target-altered',
  severity: 'error',
  basis: {
    'zh-CN': '目标值以发布的规划（方案）为准，填报时不得改动。',
    en: 'Targets are those of the published plan; a submission may not change them.',
  },
  words: {
    'zh-CN': {
      message: (d) => `${label(d, 'zh-CN')}的目标值与规划不一致：表内为 ${d.shown || '（空）'}，规划为 ${d.published || '（空）'}。请改回规划的数；规划已调整的，请换用新版模板。`,
      brief: (d) => `目标与规划不一致（应为 ${d.published || '空'}）`,
    },
    en: {
      message: (d) => `The target of ${label(d, 'en')} is not the plan's: the sheet shows ${d.shown || '(empty)'}, the plan has ${d.published || '(empty)'}. Put the plan's back; if the plan has changed, use its new template.`,
      brief: (d) => `target differs from the plan (${d.published || 'empty'})`,
    },
  },
  example: { name: '入园率', component: null, shown: '90', published: '93' },
  check: ({ rows }) => rows.flatMap((row) => {
    const shown = row.shownTarget
    if (!shown || shown.reading.kind === 'broken-formula' || equivalent(shown.reading, row.target, row.unitOfMeasure)) return []
    return [{ at: shown.at, code: row.code, data: { ...rowName(row), shown: entered(shown.reading), published: print(row.target) } }]
  }),
})
