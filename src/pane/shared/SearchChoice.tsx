/** Chooses one of many by typing, which narrows what is offered. */
import { useState, type ReactNode } from 'react'
import { Combobox, Field, Option, makeStyles, mergeClasses } from '@fluentui/react-components'

const useStyles = makeStyles({
  // Without it the text field keeps the width that browsers give it by themselves.
  combobox: { minWidth: 0, '& > input': { minWidth: 0, textOverflow: 'ellipsis' } },
  list: { maxHeight: '40vh' },
  tall: { maxHeight: '60vh' },
})

/** Something that is offered. */
export interface Offered {
  id: string
  /** What stands in the field once it is chosen. */
  text: string
  /** What stands in the list, where that is more. */
  shown?: ReactNode
}

interface SearchChoiceProps {
  label: string
  placeholder: string
  size?: 'small' | 'medium'
  /** The list shows a good deal of each. */
  tall?: boolean
  hint?: string
  /** What is wrong with what is chosen. */
  wrong?: string | null
  /** Null where nothing is chosen. */
  chosen: Pick<Offered, 'id' | 'text'> | null
  /** What is offered for what is typed; null while nothing is being typed. */
  offer: (query: string | null) => readonly Offered[]
  /** Said where nothing is offered. */
  none: (query: string | null) => string
  onChoose: (id: string) => void
}

export function SearchChoice({ label, placeholder, size, tall = false, hint, wrong = null, chosen, offer, none, onChoose }: SearchChoiceProps) {
  const styles = useStyles()
  // Null while nothing is being typed.
  const [query, setQuery] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const offered = offer(query)
  return (
    <Field label={label} size={size} hint={hint} validationState={wrong === null ? 'none' : 'error'} validationMessage={wrong}>
      <Combobox
        size={size}
        className={styles.combobox}
        listbox={{ className: mergeClasses(styles.list, tall && styles.tall) }}
        // The mouse's way to the list; typing and the arrow keys are the keyboard's.
        expandIcon={{ 'aria-label': label, tabIndex: -1 }}
        placeholder={placeholder}
        value={query ?? chosen?.text ?? ''}
        selectedOptions={chosen ? [chosen.id] : []}
        open={open}
        lang="zh-CN"
        // Selected, so that what one types takes the place of what is chosen; after the click, which would set the caret.
        onFocus={(event) => event.target.select()}
        onClick={(event) => { if (query === null && event.target instanceof HTMLInputElement) event.target.select() }}
        // Going from the text to its arrow closes nothing, but what was typed must not stay.
        onBlur={() => setQuery(null)}
        onChange={(event) => {
          setQuery(event.target.value)
          // An input method (输入法) presses no keys that would open the list.
          setOpen(true)
        }}
        onOpenChange={(_, data) => {
          setOpen(data.open)
          if (!data.open) setQuery(null)
        }}
        onOptionSelect={(_, { optionValue }) => {
          // Without an option, typing has merely left the one chosen.
          if (optionValue === undefined || optionValue === '') return
          onChoose(optionValue)
          setQuery(null)
        }}
      >
        {offered.map(({ id, text, shown }) => <Option key={id} value={id} text={text}>{shown ?? text}</Option>)}
        {offered.length === 0 && <Option disabled value="" text="">{none(query)}</Option>}
      </Combobox>
    </Field>
  )
}
