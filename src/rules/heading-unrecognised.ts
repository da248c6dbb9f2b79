/** Rule: a heading of the template says something else. */
import { defineRule } from './define'

type Data = { text: string; expected: string }

export const headingUnrecognised = defineRule<Data>({
  id: 'heading-unrecognised',
  severity: 'warning',
  basis: {
    'zh-CN': '模板的列以表头区分；表头改了，就可能填错列、读错列。',
    en: 'The columns of a template are told by their headings; where one was changed, values may be entered or read in the wrong column.',
  },
  words: {
    'zh-CN': {
      message: (d) => `表头应为“${d.expected}”，现为“${d.text || '（空）'}”。请核对这一列填的是不是“${d.expected}”，并把表头改回。`,
      brief: (d) => `表头应为“${d.expected}”`,
    },
    en: {
      message: (d) => `This heading should be “${d.expected}” and is “${d.text || '(empty)'}”. See whether the column holds “${d.expected}”, and put the heading back.`,
      brief: (d) => `heading should be “${d.expected}”`,
    },
  },
  example: { text: '完成数', expected: '实际完成值' },
  check: ({ headingProblems }) => headingProblems.map(({ text, expected, row, column }) => (
    { at: { row, column }, code: null, data: { text: oneLine(text), expected: oneLine(expected) } })),
})

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, '')
}
