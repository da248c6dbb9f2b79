/** Chooses plans to compare; each that is chosen has the letter by which it is called in the comparison. */
import { useId, useState } from 'react'
import { Badge, Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components'
import { planLetter } from '../../align'
import { alignWords, planPagesWords } from '../../messages'
import type { Plan } from '../../model'
import { usePane } from '../pane-context'
import { matches } from '../shared/matches'
import { SearchField } from '../shared/SearchField'

const useStyles = makeStyles({
  root: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: 'max(15em, 40vh)', overflowY: 'auto' },
  label: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  name: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
})

/** Fewer plans are seen at a glance. */
const worthSearching = 8

interface PlanChoiceProps {
  /** In the order of their letters. */
  chosen: readonly Plan[]
  onToggle: (id: string) => void
}

export function PlanChoice({ chosen, onToggle }: PlanChoiceProps) {
  const styles = useStyles()
  const { language, library, ownPlans: { own } } = usePane()
  const words = planPagesWords[language]
  const [query, setQuery] = useState('')
  const titleId = useId()
  const shown = [...library.plans].sort((one, other) => Number(own.has(other.id)) - Number(own.has(one.id))).filter((plan) => matches(query, plan.region.name, plan.title, plan.table ?? '', plan.id))
  return (
    <section className={styles.root} aria-labelledby={titleId}>
      <div className={styles.head}>
        <Text as="h3" weight="semibold" className={styles.title} id={titleId}>{words.align.choose}</Text>
        <Text size={200} className={styles.quiet} role="status">{words.align.chosen(chosen.length)}</Text>
      </div>
      {library.plans.length > worthSearching && <SearchField label={words.align.search} value={query} onChange={setQuery} />}
      <ul className={styles.list}>
        {shown.map((plan) => {
          const at = chosen.indexOf(plan)
          const empty = plan.indicators.length === 0
          return (
            <li key={plan.id}>
              <Checkbox
                checked={at >= 0}
                disabled={empty}
                onChange={() => onToggle(plan.id)}
                label={(
                  <span className={styles.label}>
                    <span className={styles.name}>
                      {at >= 0 && <Badge appearance="filled" color="brand" size="small">{planLetter(at)}</Badge>}
                      <Text weight="semibold" lang="zh-CN">{plan.region.name}</Text>
                      {own.has(plan.id) && <Badge appearance="outline" color="informative" size="small">{words.own.mark}</Badge>}
                    </span>
                    <Text size={200} lang="zh-CN">{plan.table ?? plan.title}</Text>
                    {empty && <Text size={200}>{alignWords[language].noTable}</Text>}
                  </span>
                )}
              />
            </li>
          )
        })}
      </ul>
      {shown.length === 0 && <Text size={200} className={styles.quiet}>{words.align.noPlan}</Text>}
    </section>
  )
}
