/** One indicator: its number, name, unit of measure and target in words. */
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import type { Indicator } from '../../model'
import { targetInWords, type InputRow } from '../../notation'
import { usePane } from '../pane-context'
import { CoreMark } from '../shared/CoreMark'
import { unitsOf } from './filter'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { overflowWrap: 'anywhere' },
  target: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', maxWidth: '12em', overflowWrap: 'anywhere' },
  // As wide as most, so that the figures before it end in one line.
  unit: { display: 'inline-block', minWidth: '2em', marginInlineStart: tokens.spacingHorizontalXS, textAlign: 'start', color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground3 },
  units: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground3 },
})

interface IndicatorItemProps {
  indicator: Indicator
  /** One row, or one for each component. */
  rows: readonly InputRow[]
}

export function IndicatorItem({ indicator, rows }: IndicatorItemProps) {
  const styles = useStyles()
  const { words: { plan: words, common }, language } = usePane()
  const { name, unitOfMeasure } = rows[0]!
  const units = unitsOf(indicator)
  return (
    <li className={styles.root}>
      <Text className={styles.name}>
        <span className={styles.quiet}>{words.number(indicator.no, indicator.sub)} </span>
        {indicator.core && <CoreMark />}
        <span lang="zh-CN">{name.bareName}</span>
      </Text>
      <div className={styles.target}>
        {rows.map((row) => (
          <Text key={row.code} block>
            {row.component !== null && <span className={styles.quiet} lang="zh-CN">{row.component} </span>}
            {targetInWords(row, language)}
            {unitOfMeasure !== null && <span className={styles.unit} lang="zh-CN">{unitOfMeasure}</span>}
          </Text>
        ))}
      </div>
      {units.length > 0 && <Text size={200} className={styles.units} lang="zh-CN">{common.list(units)}</Text>}
    </li>
  )
}
