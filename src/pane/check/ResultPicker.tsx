/** Chooses between several results: first the sheet, then the period where the sheet has more than one. */
import { Field, Select, makeStyles, tokens } from '@fluentui/react-components'
import type { CheckResult } from '../../report'
import { usePane } from '../pane-context'
import { groupBy } from '../shared/group-by'
import { countIssues, keyOf } from './issues'

const useStyles = makeStyles({
  root: { display: 'flex', gap: tokens.spacingHorizontalS, '& > *': { flex: 1, minWidth: 0 } },
  select: { minWidth: 0, '& > select': { minWidth: 0, textOverflow: 'ellipsis' } },
})

interface ResultPickerProps {
  results: readonly CheckResult[]
  chosen: CheckResult
  /** Is given the result's key. */
  onChoose: (key: string) => void
}

/** Nothing where there is nothing to choose. */
export function ResultPicker({ results, chosen, onChoose }: ResultPickerProps) {
  const styles = useStyles()
  const { words: { check: words, common } } = usePane()
  const sheets = [...groupBy(results, ({ sheet }) => sheet).values()]
  const periods = sheets.find((ofSheet) => ofSheet.includes(chosen))!
  if (results.length === 1) return null
  const count = (counted: readonly CheckResult[]) => words.count(counted.reduce((sum, each) => sum + countIssues(each), 0))
  return (
    <div className={styles.root}>
      {sheets.length > 1 && (
        <Field label={words.sheet} size="small">
          <Select size="small" className={styles.select} value={keyOf(periods[0]!)} onChange={(_, data) => onChoose(data.value)}>
            {sheets.map((ofSheet) => <option key={keyOf(ofSheet[0]!)} value={keyOf(ofSheet[0]!)}>{ofSheet[0]!.sheet} · {count(ofSheet)}</option>)}
          </Select>
        </Field>
      )}
      {periods.length > 1 && (
        <Field label={words.period} size="small">
          <Select size="small" className={styles.select} value={keyOf(chosen)} onChange={(_, data) => onChoose(data.value)}>
            {periods.map((result) => <option key={keyOf(result)} value={keyOf(result)}>{common.period(result.period)} · {count([result])}</option>)}
          </Select>
        </Field>
      )}
    </div>
  )
}
