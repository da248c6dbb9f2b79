/** The marks that plans print and explain in a note: ★ or * for core indicators (核心指标), [ ] for totals over five years. */
import { normalise } from '../notation/characters'
import type { LintCell, LintRow } from './subject'

export type Mark = 'core' | 'brackets'

/** How a mark is written in words. */
export const markText: Readonly<Record<Mark, string>> = { core: '★', brackets: '〔 〕' }

const star = '[★☆*※]'
const explained: Readonly<Record<Mark, RegExp>> = {
  // A mark at the head of a note may be its bullet, unless it goes on to say what it means.
  core: new RegExp(`["'“‘(]\\s*${star}\\s*["'”’)]|${star}\\s*号?(?:的?(?:为|代表|表示|指|标)|[:：]\\s*核心)|(?:标|带|注)有?["'“‘]?${star}`, 'u'),
  brackets: /\[\s*\]|(?:方括号|中括号|括号)(?:内|中|里)/u,
}

/** Whether a text says what a mark means. */
export function explains(text: string, mark: Mark): boolean {
  return explained[mark].test(normalise(text))
}

/** Whether a row's name bears the core mark, wherever. */
export function bearsStar({ indicator: { name } }: LintRow): boolean {
  return new RegExp(star, 'u').test(normalise(name))
}

/** The first cell of a row that stands in brackets. */
export function bracketed({ bases, targets, totals }: LintRow): LintCell | undefined {
  return [...bases, ...targets, ...totals].find(({ text }) => /^\W*\[\s*[0-9]/u.test(normalise(text)))
}
