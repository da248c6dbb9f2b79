/** Rule: an actual can't be read; it is refused with the place, never guessed. */
import { echo, type ReadingOf } from '../notation'
import { defineRule, label, rowName, type RowName } from './define'

type Data = RowName & { text: string; reason: ReadingOf<'unreadable'>['reason']; from: number; to: number }

const reading = ({ text, reason, from, to }: Data): ReadingOf<'unreadable'> => ({ kind: 'unreadable', text, reason, at: { from, to } })

export const actualUnreadable = defineRule<Data>({
  id: 'actual-unreadable',
  severity: 'error',
  basis: {
    'zh-CN': '本工具的填写记法：读不懂的内容不猜，指出读不懂的位置。',
    en: 'The notation of this tool: what cannot be read is not guessed; the place is named.',
  },
  words: {
    'zh-CN': {
      message: (d) => `${label(d, 'zh-CN')}的实际完成值“${d.text}”读不懂：${echo(reading(d), 'zh-CN')}${hasWords(d) ? '；说明文字写到“未达标原因及措施”栏' : ''}。`,
      brief: (d) => `读不懂“${excerpt(d.text)}”`,
    },
    en: {
      message: (d) => `The actual of ${label(d, 'en')}, “${d.text}”, can't be read: ${echo(reading(d), 'en')}${hasWords(d) ? ', and put remarks in the reasons column' : ''}.`,
      brief: (d) => `can't read “${excerpt(d.text)}”`,
    },
  },
  example: { name: '入园率', component: null, text: '9O', reason: 'unexpected', from: 1, to: 2 },
  check: ({ rows }) => rows.flatMap((row) => {
    const found = row.actual.reading
    if (found.kind !== 'unreadable') return []
    return [{ at: row.actual.at, code: row.code, data: { ...rowName(row), text: found.text, reason: found.reason, ...found.at } }]
  }),
})

/** More than a value was written. */
function hasWords({ reason }: Data): boolean {
  return reason === 'unexpected' || reason === 'too-long'
}

function excerpt(text: string): string {
  const characters = [...text]
  return characters.length > 8 ? `${characters.slice(0, 8).join('')}…` : text
}
