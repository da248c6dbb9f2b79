/** Offers what was corrected in earlier documents for this one, each for all its places at once. */
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { readPageWords, type Language } from '../../messages'
import { offersFor, type Habit, type PlanDraft } from '../../plans'
import { usePane } from '../pane-context'
import { useReview } from './review'

const useStyles = makeStyles({
  root: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorBrandStroke2}`, borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, outlineStyle: 'none' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  offer: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  text: { flex: '1 1 14em', overflowWrap: 'anywhere' },
})

interface HabitOffersProps {
  habits: readonly Habit[]
  onDismiss: (habit: Habit) => void
}

export function HabitOffers({ habits, onDismiss }: HabitOffersProps) {
  const styles = useStyles()
  const { language, announce } = usePane()
  const { draft, correct } = useReview()
  const words = readPageWords[language].habits
  // The heading stays for the keyboard when the last offer is answered.
  const [seen, setSeen] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const offers = offersFor(draft, habits)
  if (offers.length === 0 && !seen) return null
  const answer = (act: () => void, said?: string) => {
    flushSync(() => {
      setSeen(true)
      act()
    })
    if (said !== undefined) announce(said)
    heading.current?.focus()
  }
  return (
    <section className={styles.root} aria-label={words.label}>
      <Text as="h3" ref={heading} tabIndex={-1} weight="semibold" className={styles.title}>{offers.length > 0 ? words.label : words.none}</Text>
      <ul className={styles.list}>
        {offers.map(({ habit, corrections }) => (
          <li key={JSON.stringify(habit)} className={styles.offer}>
            <Text className={styles.text}>{offerText(habit, corrections.length, draft, language)}</Text>
            <Button size="small" appearance="primary" onClick={() => answer(() => correct(...corrections), words.used(corrections.length))}>{words.use}</Button>
            <Button size="small" onClick={() => answer(() => onDismiss(habit))}>{words.dismiss}</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What was corrected before and how often that would be here. */
function offerText(habit: Habit, places: number, { measures, file }: PlanDraft, language: Language): string {
  const { habits: words, row, facts, columns } = readPageWords[language]
  switch (habit.kind) {
    case 'text': return words.offer(row.parts[habit.field], habit.from, habit.to, places)
    case 'measure': return words.measure(habit.name, measures.get(habit.measure)?.name['zh-CN'] ?? habit.measure, places)
    case 'new-measure': return words.measure(habit.name, habit.measure.name['zh-CN'], places)
    case 'column': return words.column(habit.heading, habit.to, habit.role === null ? columns.none : columns.roles[habit.role], places)
    case 'fact': return words.offer(facts.names[habit.field], file[habit.field], habit.value, places)
  }
}
