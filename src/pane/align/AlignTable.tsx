/** The lines of the comparison as a table, a column a plan, for a wide pane. */
import { memo } from 'react'
import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { planLetter, type AlignedLine, type AlignedPlan } from '../../align'
import { alignWords, planPagesWords } from '../../messages'
import { usePane } from '../pane-context'
import { LineName, LineRemarks } from './LineFacts'
import { Targets } from './Targets'

const cell = {
  padding: tokens.spacingHorizontalS, border: `1px solid ${tokens.colorNeutralStroke2}`, verticalAlign: 'top', textAlign: 'start', fontWeight: 'inherit',
} as const

const useStyles = makeStyles({
  // Headings and names stay in view within it.
  scroll: { overflow: 'auto', maxHeight: '85vh' },
  table: { borderCollapse: 'collapse', width: '100%' },
  heading: { ...cell, position: 'sticky', top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground2, minWidth: '7em' },
  corner: { left: 0, zIndex: 2 },
  cell: { ...cell, minWidth: '6em' },
  measure: { ...cell, position: 'sticky', left: 0, backgroundColor: tokens.colorNeutralBackground1, minWidth: '11em', maxWidth: '14em' },
  remarks: { ...cell, minWidth: '13em', maxWidth: '26em' },
})

interface AlignTableProps {
  plans: readonly AlignedPlan[]
  lines: readonly AlignedLine[]
}

/** Drawn anew only when its lines are others: it may be long. */
export const AlignTable = memo(function AlignTable({ plans, lines }: AlignTableProps) {
  const styles = useStyles()
  const { language } = usePane()
  const words = planPagesWords[language].align
  return (
    // Many plans are wider than the pane; the keyboard moves what it holds.
    <div className={styles.scroll} role="region" aria-label={words.lines} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.heading, styles.corner)}>{words.measure}</th>
            {plans.map(({ id, region, years }, at) => (
              <th key={id} scope="col" className={styles.heading}>
                <Text weight="semibold">{alignWords[language].group(planLetter(at), region.name, years.from, years.to)}</Text>
              </th>
            ))}
            <th scope="col" className={styles.heading}>{words.comparison}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.measure} ${line.component ?? ''}`}>
              <th scope="row" className={styles.measure}><LineName line={line} /></th>
              {plans.map(({ id }, at) => {
                const entry = line.entries.find(({ plan }) => plan === at)
                return <td key={id} className={styles.cell}>{entry && <Targets line={line} entry={entry} />}</td>
              })}
              <td className={styles.remarks}><LineRemarks line={line} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})
