/** How sure a commitment is, by the reasons for it. */
import type { CommitmentReason } from './commitment'

const weights: Readonly<Record<CommitmentReason, number>> = {
  'target-words': 0.4, 'change-words': 0.3, 'indicator-words': 0.2, 'action-words': 0.3, 'bound-words': 0.1, 'in-list': 0.15, 'own-deadline': 0.1, 'section-deadline': 0.05, 'plan-deadline': 0,
  'subject-behind': -0.05, 'subject-earlier': -0.2, 'shared-figure': -0.05, 'no-section': -0.05, 'no-sentence': -0.05, 'subject-guessed': -0.2, 'may-be-done': -0.3,
}
/** Whatever speaks for a commitment, with one of these a person has to look at it. */
const doubts: readonly CommitmentReason[] = ['subject-guessed', 'may-be-done']
const mostInDoubt = 0.5

/** 0 to 1; `readable` is whether the notation reads its figure. */
export function confidenceOf(reasons: readonly CommitmentReason[], readable: boolean): number {
  const sum = reasons.reduce((total, reason) => total + weights[reason], 0.4) - (readable ? 0 : 0.3)
  const most = reasons.some((reason) => doubts.includes(reason)) ? mostInDoubt : 0.95
  return Math.round(Math.min(most, Math.max(0.05, sum)) * 100) / 100
}
