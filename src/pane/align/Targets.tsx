/** What one plan asks for on a line of the comparison: its base, its targets by year, and how it stands to the others. */
import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { asksForLess, standingText, type AlignedEntry, type AlignedLine } from '../../align'
import { alignWords, planPagesWords } from '../../messages'
import { usePane } from '../pane-context'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, fontVariantNumeric: 'tabular-nums' },
  year: { color: tokens.colorNeutralForeground2, marginInlineEnd: tokens.spacingHorizontalXS },
  value: { overflowWrap: 'anywhere' },
  weaker: {
    backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground2, fontWeight: tokens.fontWeightSemibold,
  },
  strictest: { color: tokens.colorStatusSuccessForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
})

interface TargetsProps {
  line: AlignedLine
  entry: AlignedEntry
}

export function Targets({ line, entry }: TargetsProps) {
  const styles = useStyles()
  const { language } = usePane()
  const words = alignWords[language]
  const { less, noTargets } = planPagesWords[language].align
  const { base, targets, plan, standing, sameYear } = entry
  const said = standingText(entry, language)
  return (
    <>
      <ul className={styles.list}>
        {base && <li><Text size={200} className={styles.year}>{words.base(base.period)}</Text><Text className={styles.quiet}>{base.text}</Text></li>}
        {targets.map(({ period, text }) => {
          const weaker = asksForLess(line, plan, period)
          return (
            <li key={period}>
              <Text size={200} className={styles.year}>{words.period(period)}</Text>
              <Text className={mergeClasses(styles.value, weaker && styles.weaker)} title={weaker ? less : undefined}>{weaker && '▽'}{text}</Text>
            </li>
          )
        })}
        {targets.length === 0 && <li><Text size={200} className={styles.quiet}>{noTargets}</Text></li>}
      </ul>
      {said !== '' && (
        <Text size={200} weight="semibold" className={mergeClasses(standing === 'weaker' && sameYear && styles.weaker, standing === 'strictest' && styles.strictest)}>
          {said}
        </Text>
      )}
    </>
  )
}
