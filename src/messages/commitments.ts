/** The words for why a figure of the running text is taken for a commitment (量化承诺), and what is less than certain about it. */
import type { Words } from './language'

export const commitmentReasonIds = [
  'target-words', 'indicator-words', 'change-words', 'action-words', 'bound-words', 'in-list', 'own-deadline', 'section-deadline', 'plan-deadline',
  'subject-behind', 'subject-earlier', 'shared-figure', 'subject-guessed', 'may-be-done', 'no-section', 'no-sentence',
] as const
export type CommitmentReasonId = (typeof commitmentReasonIds)[number]

export const commitmentReasonWords: Words<Readonly<Record<CommitmentReasonId, () => string>>> = {
  'zh-CN': {
    'target-words': () => '数字前有“达到”“不少于”“控制在”一类的话',
    'indicator-words': () => '说的是比率或人均数',
    'change-words': () => '数字前有“增长”“提高”“下降”，是变化的幅度，不是水平',
    'action-words': () => '数字前有“新增”“建成”“开展”一类的动作',
    'bound-words': () => '数字后有“以上”“以下”',
    'in-list': () => '接着同一句中的前一项任务',
    'own-deadline': () => '这一句或这一行写明了期限',
    'section-deadline': () => '期限取自所在章节的标题',
    'plan-deadline': () => '没有写明期限，按规划期末处理',
    'subject-behind': () => '事项写在数字后面',
    'subject-earlier': () => '事项写在前面的分句中，请核对',
    'shared-figure': () => '几个事项合写，请核对数字各属哪一个',
    'subject-guessed': () => '“分别”前面的事项不能一一对应到数字，请核对是哪一项',
    'may-be-done': () => '句中有“同比”“居全市第几”一类的话，可能是已经完成的情况，请核对',
    'no-section': () => '不在写明领域的章节中',
    'no-sentence': () => '没有写成完整的句子',
  },
  en: {
    'target-words': () => 'words such as 达到, 不少于 or 控制在 stand before the figure',
    'indicator-words': () => 'it is about a rate or a measure per head',
    'change-words': () => '增长, 提高 or 下降 stand before the figure: a change, not a level',
    'action-words': () => 'an action such as 新增, 建成 or 开展 governs the figure',
    'bound-words': () => '以上 or 以下 stands behind the figure',
    'in-list': () => 'it goes on from a commitment in the same sentence',
    'own-deadline': () => 'the sentence or the row states the deadline',
    'section-deadline': () => 'the deadline is the year that the heading of the section names',
    'plan-deadline': () => 'no deadline is stated; the end of the plan is taken',
    'subject-behind': () => 'what is promised follows the figure',
    'subject-earlier': () => 'what is promised stands in an earlier clause; please check',
    'shared-figure': () => 'several things are written together; please check which figure belongs to which',
    'subject-guessed': () => '分别 gives each figure a subject of its own, and they cannot be told apart for sure; please check which it is',
    'may-be-done': () => 'words such as 同比 stand in the sentence: it may tell what has been achieved; please check',
    'no-section': () => 'it is not in a section that names a domain',
    'no-sentence': () => 'it is not written as a sentence',
  },
}
