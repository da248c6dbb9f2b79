/** Rule: a milestone (工作任务) is reported done, and nothing says by what. */
import { entered } from '../notation'
import { defineRule, label, rowName, type RowName } from './define'

type Data = RowName & { actual: string }

export const milestoneWithoutNote = defineRule<Data>({
  id: 'milestone-without-note',
  severity: 'info',
  basis: {
    'zh-CN': '工作任务没有数值可核，完成与否要有依据。',
    en: 'A task has no figure that could be checked; that it is done needs evidence.',
  },
  words: {
    'zh-CN': {
      message: (d) => `${label(d, 'zh-CN')}填了“${d.actual}”，没有写完成依据。请在原因说明栏写明文号、日期或证明材料。`,
      brief: () => '完成依据未写',
    },
    en: {
      message: (d) => `${label(d, 'en')} is reported done (“${d.actual}”) without evidence. Name the document, its date or the proof in the reasons column.`,
      brief: () => 'no evidence given',
    },
  },
  example: { name: '巩固创建成果', component: null, actual: '已完成' },
  // What is not done is a shortfall, which has its own rule.
  check: ({ rows }) => rows.flatMap((row) => {
    const { actual: { reading }, target, note } = row
    const isTask = target.kind === 'qualitative' && target.term === 'done'
    if (!isTask || reading.kind !== 'qualitative' || reading.term !== 'done' || note?.text !== '') return []
    return [{ at: note.at, code: row.code, data: { ...rowName(row), actual: entered(reading) } }]
  }),
})
