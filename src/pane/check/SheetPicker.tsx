/** Chooses between several sheets that were checked. */
import { Field, Select } from '@fluentui/react-components'
import type { CheckResult } from '../../report'
import { usePane } from '../pane-context'
import { countIssues } from './issues'

interface SheetPickerProps {
  results: readonly CheckResult[]
  chosen: CheckResult
  onChoose: (sheet: string) => void
}

export function SheetPicker({ results, chosen, onChoose }: SheetPickerProps) {
  const { words: { check: words } } = usePane()
  return (
    <Field label={words.sheet} size="small">
      <Select size="small" value={chosen.sheet ?? ''} onChange={(_, data) => onChoose(data.value)}>
        {results.map((result) => (
          <option key={result.sheet} value={result.sheet ?? ''}>{result.sheet} · {words.count(countIssues(result))}</option>
        ))}
      </Select>
    </Field>
  )
}
