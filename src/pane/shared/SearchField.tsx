/** A labelled field that narrows a list while one types. */
import type { Ref } from 'react'
import { Field, SearchBox, makeStyles } from '@fluentui/react-components'
import { usePane } from '../pane-context'

const useStyles = makeStyles({ box: { maxWidth: 'none', width: '100%' } })

interface SearchFieldProps {
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
  className?: string
  inputRef?: Ref<HTMLInputElement>
}

export function SearchField({ label, hint, value, onChange, className, inputRef }: SearchFieldProps) {
  const styles = useStyles()
  const { words } = usePane()
  return (
    <Field label={label} size="small" className={className}>
      <SearchBox
        ref={inputRef}
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
