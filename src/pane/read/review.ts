/** What the parts of the review share: the draft under correction, its source, and the way to correct it. */
import { createContext, useContext } from 'react'
import type { Library } from '../../model'
import type { Correction, PlanDraft } from '../../plans'
import type { DocumentFacts } from '../../reading'
import type { SourceTexts } from './source-texts'

export interface Review {
  draft: PlanDraft
  facts: DocumentFacts
  source: SourceTexts
  /** The app's plans and measures, without the user's own: what a saved plan may take for known. */
  library: Library
  correct: (...corrections: Correction[]) => void
}

export const ReviewContext = createContext<Review | null>(null)

/** The review around the calling component. @throws Error outside of one. */
export function useReview(): Review {
  const review = useContext(ReviewContext)
  if (!review) throw new Error('useReview is called outside a review')
  return review
}
