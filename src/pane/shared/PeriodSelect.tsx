/** Chooses one of the periods for which the plan sets targets. */
import { Field, Select } from '@fluentui/react-components'
import { usePane } from '../pane-context'

export function PeriodSelect({ label }: { label: string }) {
  const { words: { common }, selection: { plan, period, selectPeriod } } = usePane()
  return (
    <Field label={label} size="small">
      <Select size="small" value={period ?? ''} onChange={(_, data) => selectPeriod(data.value)}>
        {plan?.periods.map((choice) => <option key={choice} value={choice}>{common.period(choice)}</option>)}
      </Select>
    </Field>
  )
}
