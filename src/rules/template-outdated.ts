/** Rule: the sheet was written from another version of the template. */
import { defineRule } from './define'

type Data = { reason: 'version' | 'plan' }

export const templateOutdated = defineRule<Data>({
  id: 'template-outdated',
  severity: 'info',
  basis: {
    'zh-CN': '模板标识：表中记有写入时的模板版本和内容摘要，可与现行模板核对。',
    en: 'Template identity: a sheet states the version and the digest of the template it was written from, to be held against today’s.',
  },
  words: {
    'zh-CN': {
      message: (d) => d.reason === 'version'
        ? '这张表是用旧版模板填的，仍可校验。下次填报请重新写入模板。'
        : '写入这张表之后，规划的内容或模板的版式有变化；已按现行规划校验。目标值、行次有出入的会另外提示；需要时请重新写入模板。',
      brief: (d) => d.reason === 'version' ? '旧版模板' : '模板写入后规划有变化',
    },
    en: {
      message: (d) => d.reason === 'version'
        ? 'This sheet was filled in on an older version of the template and can still be checked. Write the template anew for the next report.'
        : 'The plan or the layout of its template has changed since this sheet was written; it was checked against the plan of today. Targets and rows that differ are named on their own; write the template anew where needed.',
      brief: (d) => d.reason === 'version' ? 'older template' : 'plan changed since',
    },
  },
  example: { reason: 'version' },
  check: ({ staleTemplate }) => staleTemplate ? [{ at: null, code: null, data: { reason: staleTemplate.reason } }] : [],
})
