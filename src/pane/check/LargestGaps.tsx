/** What is short by how much: the largest gaps as a share of their targets. */
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { gapInWords, type Summary } from '../../report'
import { usePane } from '../pane-context'
import { titleOf } from './issues'

const shownGaps = 5

const useStyles = makeStyles({
  title: { margin: 0, display: 'block' },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: `${tokens.spacingVerticalXXS} 0 0`, padding: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  name: { flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  gap: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  share: { minWidth: '3.5em', textAlign: 'end', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground3 },
  bar: { height: '4px', borderRadius: '2px', backgroundColor: tokens.colorPaletteRedBackground3, forcedColorAdjust: 'none', minWidth: '2px' },
})

interface LargestGapsProps {
  /** Largest first. */
  gaps: Summary['shortfalls']
  /** How many shortfalls there are in all. */
  total: number
}

export function LargestGaps({ gaps, total }: LargestGapsProps) {
  const styles = useStyles()
  const { words: { check: words }, language } = usePane()
  const shown = gaps.slice(0, shownGaps)
  const widest = Math.max(...shown.map(({ assessment }) => Number(assessment.relativeGap ?? 0)), 1)
  return (
    <div>
      <Text as="h3" size={200} weight="semibold" className={styles.title}>
        {words.gaps} <Text size={200} className={styles.quiet}>{words.gapsHint}</Text>
      </Text>
      <ul className={styles.list}>
        {shown.map(({ row, assessment }) => {
          const title = titleOf(row, row.component === null ? assessment.component : null)
          return (
            <li key={`${row.code}|${assessment.component}`}>
              <div className={styles.line}>
                <Text size={200} className={styles.name} title={title} lang="zh-CN">{title}</Text>
                <Text size={200} className={styles.gap}>{gapInWords(assessment, language)}</Text>
                <Text size={200} className={styles.share}>{assessment.relativeGap !== null && words.relativeGap(assessment.relativeGap)}</Text>
              </div>
              <div className={styles.bar} style={{ width: `${Number(assessment.relativeGap ?? 0) / widest * 100}%` }} aria-hidden />
            </li>
          )
        })}
      </ul>
      {total > shown.length && <Text size={200} className={styles.quiet}>{words.moreGaps(total - shown.length)}</Text>}
    </div>
  )
}
