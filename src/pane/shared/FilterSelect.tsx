/** A labelled drop-down whose first choice is everything. */
import { Field, Select, makeStyles } from '@fluentui/react-components'
import { usePane } from '../pane-context'

const useStyles = makeStyles({ field: { minWidth: 0 }, select: { minWidth: 0, '& > select': { minWidth: 0, textOverflow: 'ellipsis' } } })

interface FilterSelectProps<V extends string> {
  label: string
  /** Null for everything. */
  value: V | null
  options: readonly { value: V; text: string }[]
  onChange: (value: V | null) => void
}

export function FilterSelect<V extends string>({ label, value, options, onChange }: FilterSelectProps<V>) {
  const styles = useStyles()
  const { words } = usePane()
  return (
    <Field label={label} size="small" className={styles.field}>
      <Select
        size="small"
        className={styles.select}
        value={value ?? ''}
        onChange={(_, data) => onChange(options.find((option) => option.value === data.value)?.value ?? null)}
      >
        <option value="">{words.common.all}</option>
        {options.map((option) => <option key={option.value} value={option.value}>{option.text}</option>)}
      </Select>
    </Field>
  )
}
