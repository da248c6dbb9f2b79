/** Check: something is due before the date of the document (成文日期). */
import { yearOf } from '../model'
import { defineCheck, quoted } from './define'
import type { LintDraft } from './finding'
import type { LintSubject } from './subject'
import { sentences } from './text'

type Data = { what: 'column' | 'sentence'; due: string; date: string }

export const deadlinePast = defineCheck<Data>({
  id: 'deadline-past',
  severity: 'warning',
  basis: {
    'zh-CN': '时限应在成文日期之后；早于成文日期的，不是年份写错，就是沿用了旧稿。',
    en: 'What is still to be done is due after the date of the document; an earlier deadline is a slip, or left over from a draft.',
  },
  message: {
    'zh-CN': (d) => `${d.what === 'column' ? `目标栏${quoted(d.due)}` : `时限${quoted(d.due)}`}早于文件的成文日期 ${d.date}。请核对年份或月份；已经完成的，改写为完成情况。`,
    en: (d) => `${d.what === 'column' ? 'The target column' : 'The deadline'} ${quoted(d.due)} lies before the date of the document, ${d.date}. Check year and month; what is done already is to be reported as done.`,
  },
  example: { what: 'sentence', due: '2001年2月底前', date: '2001-05-16' },
  check: (subject) => [...columnsPast(subject), ...sentencesPast(subject)],
})

/** Target columns of years that were over; where completion stands beside them, the plan looks back and is right to. */
function columnsPast({ plan }: LintSubject): LintDraft<Data>[] {
  return plan.columns.flatMap(({ role, period, key, heading }): LintDraft<Data>[] => {
    const reviewed = plan.columns.some((other) => other.role === 'actual' && other.period === period)
    if (role !== 'target' || reviewed || yearOf(period) >= yearOf(plan.date.slice(0, 4))) return []
    return [{
      places: [{ kind: 'column', plan: plan.id, column: key, text: heading }, { kind: 'date', plan: plan.id, text: plan.date }],
      data: { what: 'column', due: key, date: plan.date },
    }]
  })
}

/** `2001年2月底前完成…`: the month, or the day, by which a task is to be done. */
const deadline = /(20[0-9]{2})年([0-9]{1,2})月(?:([0-9]{1,2})日|底|末)?(?:之前|以前|前)/gu
const task = /^(?![^,;。]*已)[^,;。]*?(?:完成|实现|建成|出台|制定|印发|启动|投用|投入使用|达到|落实|做好|报送|提交|形成)(?![的了])/u

/** Only deadlines within the plan's years: what lies before them tells what was done. */
function sentencesPast({ plan, paragraphs, commitments }: LintSubject): LintDraft<Data>[] {
  const past = (place: LintSubject['paragraphs'][number]['place'], text: string, due: string): LintDraft<Data> => ({
    places: [{ kind: 'document', place, text }, { kind: 'date', plan: plan.id, text: plan.date }], data: { what: 'sentence', due, date: plan.date },
  })
  const dated = paragraphs.flatMap(({ place, text }) => sentences(text).flatMap((sentence) =>
    [...sentence.plain.matchAll(deadline)].flatMap((match) => {
      const [words, year, month, day = '31'] = match
      const iso = `${year}-${month!.padStart(2, '0')}-${day.padStart(2, '0')}`
      const before = sentence.plain.slice(0, match.index)
      const toBeDone = task.test(sentence.plain.slice(match.index + words.length)) && !/(?:截至|截止)$|已/u.test(before)
      return toBeDone && iso < plan.date && Number(year) >= plan.years.from ? [past(place, sentence.text, words)] : []
    })))
  const years = commitments.filter(({ deadline: due }) =>
    due !== null && due.words !== null && due.year < yearOf(plan.date.slice(0, 4)) && due.year >= plan.years.from)
  return [...dated, ...years.map(({ place, text, deadline: due }) => past(place, text, due!.words!))]
}
