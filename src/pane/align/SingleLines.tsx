/** The measures that only one of the plans has, folded. */
import { useState } from 'react'
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { lineName, measuresIn, planLetter, type Alignment } from '../../align'
import { alignWords } from '../../messages'
import { usePane } from '../pane-context'
import { Targets } from './Targets'

const useStyles = makeStyles({
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(7em, max-content)', columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

interface SingleLinesProps {
  alignment: Alignment
  /** Position of the plan. */
  plan: number
}

export function SingleLines({ alignment: { single }, plan }: SingleLinesProps) {
  const styles = useStyles()
  const { language } = usePane()
  const words = alignWords[language]
  const [open, setOpen] = useState(false)
  const lines = single.filter(({ entries }) => entries.some((entry) => entry.plan === plan))
  if (lines.length === 0) return null
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{words.single(planLetter(plan), measuresIn(lines))}</summary>
      {open && (
        <ul className={styles.list}>
          {lines.map((line) => (
            <li key={`${line.measure} ${line.component ?? ''}`} className={styles.item}>
              <Text className={styles.name}>
                {lineName(line, language)}
                {line.unitOfMeasure !== null && <Text size={200} className={styles.quiet}> {words.unit(line.unitOfMeasure)}</Text>}
              </Text>
              <div><Targets line={line} entry={line.entries.find((entry) => entry.plan === plan)!} /></div>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
