/** Corrections that come back with every document (习惯), kept by the browser. */
import { habitsSchema, habitsOf, mergeHabits, type Habit, type PlanDraft } from '../../plans'
import { recall, remember } from '../shared/storage'

const name = 'habits'

/** What was corrected before; none where nothing is kept, or nothing that can be read. */
export function keptHabits(): Habit[] {
  try {
    return habitsSchema.parse(JSON.parse(recall(name) ?? '[]'))
  } catch {
    return []
  }
}

/** Keeps what a person has corrected in a plan that is now used or saved. */
export function keepHabits(draft: PlanDraft): void {
  const habits = habitsOf(draft)
  if (habits.length > 0) remember(name, JSON.stringify(mergeHabits(keptHabits(), habits)))
}
