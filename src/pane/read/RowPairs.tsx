/** The source of a row beside what was read of it, pair by pair: side by side where there is room, else one above the other. */
import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { readPageWords } from '../../messages'
import type { DraftRow } from '../../plans'
import { usePane } from '../pane-context'
import { MarkedSource } from './MarkedSource'
import { pairsOf, partKey } from './pairs'
import { PartField } from './PartField'
import { useReview } from './review'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  pair: {
    // Two columns from 560 px on, with no query that older web views lack.
    display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 270px), 1fr))', columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS, alignItems: 'start', paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: '3px', borderInlineStartStyle: 'solid', borderInlineStartColor: tokens.colorNeutralStroke2,
  },
  doubtful: { borderInlineStartColor: tokens.colorStatusWarningBorder2 },
  source: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  label: { color: tokens.colorNeutralForeground3 },
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
})

interface RowPairsProps {
  row: DraftRow
  onLeave: () => void
}

export function RowPairs({ row, onLeave }: RowPairsProps) {
  const styles = useStyles()
  const { language } = usePane()
  const { draft, source } = useReview()
  const words = readPageWords[language].row
  return (
    <ul className={styles.list}>
      {pairsOf(row, draft, source).map(({ texts, parts, doubtful }, at) => (
        <li key={parts[0] ? partKey(parts[0]) : `unread ${at}`} className={mergeClasses(styles.pair, doubtful && styles.doubtful)} data-doubtful={doubtful || undefined}>
          <div className={styles.source}>
            <Text size={200} className={styles.label}>{words.source}</Text>
            {texts.length > 0 ? <MarkedSource texts={texts} /> : <Text className={styles.quiet}>{words.noSource}</Text>}
          </div>
          <div className={styles.parts}>
            {parts.map((part) => <PartField key={partKey(part)} row={row} part={part} onLeave={onLeave} />)}
            {parts.length === 0 && <Text className={styles.quiet}>{words.unread}</Text>}
          </div>
        </li>
      ))}
    </ul>
  )
}
