/** Check: a sentence prints a share beside the part and the whole, and it is not their quotient. */
import { defineCheck } from './define'
import type { LintDraft } from './finding'
import { figuresIn, isShare, rangeOf, sentences, type Figure, type Sentence } from './text'

type Data = { part: string; whole: string; share: string; computed: string }

export const shareMiscalculated = defineCheck<Data>({
  id: 'share-miscalculated',
  severity: 'warning',
  basis: {
    'zh-CN': '占比等于部分除以总数；同一句里三个数都有的，应当算得拢（按印出的位数四舍五入）。',
    en: 'A share is the part divided by the whole; where a sentence has all three, they agree within the printed digits.',
  },
  message: {
    'zh-CN': (d) => `${d.part} 占 ${d.whole} 的 ${d.computed}，句中写的是 ${d.share}。请核对这三个数；口径不同的，写明各自的口径。`,
    en: (d) => `${d.part} of ${d.whole} is ${d.computed}, but the sentence says ${d.share}. Check the three figures; if they count differently, say how each is counted.`,
  },
  example: { part: '1.8万人', whole: '6万人', share: '35%', computed: '30%' },
  check: ({ paragraphs }) => paragraphs.flatMap(({ place, text }) => sentences(text).flatMap((sentence): LintDraft<Data>[] => {
    const figures = figuresIn(sentence)
    return figures.flatMap((share, index) => {
      const parts = isShare(share) && !share.vague ? partAndWhole(share, figures.slice(0, index)) : null
      const computed = parts && disagreement(parts.part, parts.whole, share)
      if (!parts || !computed) return []
      const data = { part: printed(sentence, parts.part), whole: printed(sentence, parts.whole), share: printed(sentence, share), computed }
      return [{ places: [{ kind: 'document', place, text: sentence.text }], data }]
    })
  })),
})

/** 占 with the whole's name, up to the figure: 占技能人才比重达到, 占总数的; before it, the part's name or nothing. */
const ofWhat = /^\s*([^占]*)占(?:全[省市县区域])?([^占]*?)(?:总数|总量|总人数)?的?(?:比重|比例|比率|比)?(?:将?达到|达|为|是|提高到|提升到|保持在|不低于|不少于)?\s*$/u

function partAndWhole(share: Figure, before: readonly Figure[]): { part: Figure; whole: Figure } | null {
  const [, own, name] = ofWhat.exec(share.before) ?? []
  const counts = before.filter((figure) => !isShare(figure) && !figure.vague)
  const part = counts.at(-1)
  if (own === undefined || name === undefined || !part || part !== before.at(-1) || !followsOn(share) || !subject(part).startsWith(own)) return null
  // 其中…1.8万人，占30%: of what stands before it. A share that names itself (普惠托位占比) is of all there are.
  const ofWhole = name === '' && own === '' && /^[,;、]?\s*其中/u.test(part.between)
  const whole = ofWhole ? counts.at(-2) : name === '' ? undefined : counts.slice(0, -1).find((figure) => isAllOf(name, figure))
  return whole && rangeOf(part, whole.unit) ? { part, whole } : null
}

/** Nothing but a comma stands between the clause of the part and that of the share, so that it has no other subject. */
function followsOn({ between, before }: Figure): boolean {
  return /^\s*(?:以上|以内|以下)?\s*[,;、(]?\s*$/u.test(between.slice(0, between.length - before.length))
}

const counting = /^(?:总量|总数|总人数|人数|数量|规模|数)?(?:将|达到|达|为|共|有|突破|超过|保持在|稳定在|不少于|不低于|增加到|增至|提高到)*\s*$/u

/** Whether a figure counts all of what a name says: 技能人才总量达到 does for 技能人才, 技能人才持证数 does not. */
function isAllOf(name: string, figure: Figure): boolean {
  const words = subject(figure)
  return words.startsWith(name) && counting.test(words.slice(name.length))
}

/** What a figure counts, without the words that lead to its clause. */
function subject({ before }: Figure): string {
  return before.replace(/^(?:(?:到|至|在)?20[0-9]{2}年(?:底|末)?|全[省市县区域]|力争|争取|确保|实现)*/u, '')
}

/** The share that part and whole make, where no rounding of the three explains the printed one; else null. */
function disagreement(part: Figure, whole: Figure, share: Figure): string | null {
  const [of, all, stated] = [rangeOf(part, whole.unit)!, rangeOf(whole, whole.unit)!, rangeOf(share, share.unit)!]
  if (all.low.lte(0)) return null
  const hundred = share.unit === '‰' ? 1000 : 100
  const [low, high] = [of.low.div(all.high).times(hundred), of.high.div(all.low).times(hundred)]
  if (low.lte(stated.high) && high.gte(stated.low)) return null
  return `${low.plus(high).div(2).round(1).toFixed()}${share.unit}`
}

function printed({ text }: Sentence, { at }: Figure): string {
  return text.slice(at.from, at.to)
}

