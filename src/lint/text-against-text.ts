/** Check: two sentences of the running text give different figures for the same rate and year. */
import type { Commitment } from '../reading/commitments'
import { defineCheck, quoted } from './define'
import type { LintDraft, LintPlace } from './finding'
import { isSure, sameSubject } from './same-thing'
import { inUnit, valueOf } from './values'

type Data = { subject: string; year: number; first: string; later: string }

export const textAgainstText = defineCheck<Data>({
  id: 'text-against-text',
  severity: 'warning',
  basis: {
    'zh-CN': '同一文件的正文里，同一指标、同一年份的目标应当前后一致。',
    en: 'In the running text of one document the target of an indicator for a year is the same wherever it stands.',
  },
  message: {
    'zh-CN': (d) => `${quoted(d.subject)}${d.year}年的目标，正文前面写的是${quoted(d.first)}，后面写的是${quoted(d.later)}。请核对以哪一个为准，两处改成一致；口径不同的，在名称中写明。`,
    en: (d) => `For ${quoted(d.subject)} in ${d.year} the running text has ${quoted(d.first)} first and ${quoted(d.later)} further down. Find out which holds and make them one; if they count differently, say so in the names.`,
  },
  example: { subject: '普惠托位占比', year: 2002, first: '达到60%', later: '达到65%以上' },
  check: ({ commitments }) => {
    const levels = commitments.filter((commitment) => isSure(commitment) && isLevel(commitment))
    return levels.flatMap((later): LintDraft<Data>[] => {
      const first = levels.find((before) => before === later || isAbout(before, later))!
      if (!contradicts(first, later)) return []
      return [{
        places: [placeIn(first), placeIn(later)],
        data: { subject: later.subject, year: later.deadline!.year, first: first.written, later: later.written },
      }]
    })
  },
})

/** Shares and measures per head: what is counted (3 schools here, 5 there) may be said of several parts. */
function isLevel({ change, unitOfMeasure, subject, clause }: Commitment): boolean {
  return change === null && (/[%‰]/u.test(unitOfMeasure ?? '') || /人均|^每/u.test(subject)) && !/其中|分别|每年/u.test(clause)
}

/** The same thing of the same people, in one year, in two sentences. */
function isAbout(one: Commitment, other: Commitment): boolean {
  return one.deadline!.year === other.deadline!.year && one.text !== other.text && sameSubject(one, other) && groupOf(one) === groupOf(other)
}

/** People or places that a sentence named before the clause: its rates are theirs (残疾儿童…入学率达到98%，入园率不低于90%). */
function groupOf({ text, clause }: Commitment): string {
  const before = text.slice(0, Math.max(0, text.indexOf(clause)))
  return [...new Set(before.match(/残疾|儿童|少年|学生|老年|老人|妇女|女性|职工|居民|农民|农村|乡村|城镇|城市|流动|外来|困难|低收入/gu))].sort().join()
}

function contradicts(one: Commitment, other: Commitment): boolean {
  const [value, stated] = [one, other].map(({ reading, unitOfMeasure }) => valueOf({ reading }, unitOfMeasure))
  const same = value && inUnit(value, one.unitOfMeasure, other.unitOfMeasure)
  return !!same && !!stated && !same.eq(stated)
}

function placeIn({ place, text }: Commitment): LintPlace {
  return { kind: 'document', place, text }
}
