/** A line of the comparison as a card, for a narrow pane. */
import { Fragment } from 'react'
import { Badge, makeStyles, tokens } from '@fluentui/react-components'
import { planLetter, type AlignedLine, type AlignedPlan } from '../../align'
import { LineName, LineRemarks } from './LineFacts'
import { Targets } from './Targets'

const useStyles = makeStyles({
  root: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium,
  },
  plans: {
    display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalS, margin: 0,
  },
  entry: { margin: 0 },
})

interface LineCardProps {
  plans: readonly AlignedPlan[]
  line: AlignedLine
}

export function LineCard({ plans, line }: LineCardProps) {
  const styles = useStyles()
  return (
    <div className={styles.root}>
      <div><LineName line={line} /></div>
      <dl className={styles.plans}>
        {line.entries.map((entry) => (
          <Fragment key={entry.code}>
            <dt><Badge appearance="outline" color="informative" title={plans[entry.plan]!.region.name}>{planLetter(entry.plan)}</Badge></dt>
            <dd className={styles.entry}><Targets line={line} entry={entry} /></dd>
          </Fragment>
        ))}
      </dl>
      <LineRemarks line={line} />
    </div>
  )
}
