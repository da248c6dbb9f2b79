/** A labelled drop-down of which one choice is always made. */
import { Field, Select, makeStyles } from '@fluentui/react-components'

const useStyles = makeStyles({
  field: { minWidth: 0, '& > label': { overflowWrap: 'anywhere' } },
  select: { minWidth: 0, '& > select': { minWidth: 0, textOverflow: 'ellipsis' } },
})

interface ChoiceFieldProps {
  label: string
  value: string
  options: readonly { value: string; text: string }[]
  onChange: (value: string) => void
  /** Language of the choices, where it is not the pane's. */
  lang?: string
}

export function ChoiceField({ label, value, options, onChange, lang }: ChoiceFieldProps) {
  const styles = useStyles()
  return (
    <Field label={label} size="small" className={styles.field}>
      <Select size="small" className={styles.select} value={value} lang={lang} onChange={(_, data) => onChange(data.value)}>
        {options.map((option) => <option key={option.value} value={option.value}>{option.text}</option>)}
      </Select>
    </Field>
  )
}
