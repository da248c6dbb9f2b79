/** A text that is corrected in place: what was typed counts when one leaves the field or presses Enter, and is dropped by Esc. */
import { useState, type KeyboardEvent } from 'react'
import { Field, Input, Textarea, makeStyles } from '@fluentui/react-components'

const useStyles = makeStyles({
  field: { minWidth: 0, '& > label': { overflowWrap: 'anywhere' } },
  input: { minWidth: 0, '& > input': { minWidth: 0 } },
  area: { '& > textarea': { minHeight: 0, maxHeight: '12em' } },
})

/** Characters of a line in the narrowest pane. */
const lineLength = 18

interface CommitFieldProps {
  label: string
  value: string
  onCommit: (value: string) => void
  /** Called when the user leaves the field by Esc. */
  onLeave?: () => void
  hint?: string
  /** What is wrong with a text, or null. */
  check?: (text: string) => string | null
  /** What is to be mended although the text can be kept. */
  warning?: string | null
  /** The text may have several lines. */
  long?: boolean
  lang?: string
}

export function CommitField({ label, value, onCommit, onLeave, hint, check, warning = null, long = false, lang }: CommitFieldProps) {
  const styles = useStyles()
  // Null while the field shows what counts.
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? value
  const wrong = check?.(text) ?? null
  const commit = () => {
    if (typed === null) return
    if (typed !== value && wrong === null) onCommit(typed)
    if (wrong === null) setTyped(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      commit()
    } else if (event.key === 'Escape') {
      if (typed === null && !onLeave) return
      event.stopPropagation()
      setTyped(null)
      onLeave?.()
    } else if (typed !== null && typed !== value && (event.ctrlKey || event.metaKey)) {
      // While one types, Ctrl+Z is the field's own.
      event.stopPropagation()
    }
  }
  const shared = { value: text, lang, onBlur: commit, onKeyDown, 'data-commits': '', 'data-warns': warning === null ? undefined : '' }
  return (
    <Field
      className={styles.field}
      label={label}
      size="small"
      hint={hint}
      validationState={wrong !== null ? 'error' : warning !== null ? 'warning' : 'none'}
      validationMessage={wrong ?? warning}
    >
      {long || value.includes('\n')
        ? <Textarea {...shared} size="small" className={styles.area} rows={rowsOf(text)} onChange={(_, data) => setTyped(data.value)} />
        : <Input {...shared} size="small" className={styles.input} onChange={(_, data) => setTyped(data.value)} />}
    </Field>
  )
}

function rowsOf(text: string): number {
  return Math.min(6, text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lineLength)), 0))
}
