/** A labelled field that narrows a list while one types. */
import { Field, SearchBox, makeStyles } from '@fluentui/react-components'
import { usePane } from '../pane-context'

const useStyles = makeStyles({ box: { maxWidth: 'none', width: '100%' } })

interface SearchFieldProps {
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
  className?: string
}

export function SearchField({ label, hint, value, onChange, className }: SearchFieldProps) {
  const styles = useStyles()
  const { words } = usePane()
  return (
    <Field label={label} size="small" className={className}>
      <SearchBox
        size="small"
        className={styles.box}
        placeholder={hint}
        value={value}
        dismiss={{ 'aria-label': words.common.clearSearch }}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  )
}
