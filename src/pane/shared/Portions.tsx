/** A list that is drawn a portion at a time: thousands of items at once would freeze the page. */
import { useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { Button, makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  more: { marginTop: tokens.spacingVerticalS },
})

interface PortionsProps<T> {
  items: readonly T[]
  /** How many are added at a time. */
  portion: number
  /** The position of an item that must be drawn, wherever it stands; -1 for none. */
  reach?: number
  label?: string
  keyOf: (item: T) => string | number
  /** What stands in the list item; it takes the keyboard with its first button, or as a whole. */
  children: (item: T) => ReactNode
  /** The words of the button: how many more, of how many that are left. */
  more: (more: number, left: number) => string
}

export function Portions<T>({ items, portion, reach = -1, label, keyOf, children, more }: PortionsProps<T>) {
  const styles = useStyles()
  const [least, setCount] = useState(portion)
  const count = Math.max(least, reach + 1)
  const list = useRef<HTMLUListElement>(null)
  const left = items.length - count
  const showMore = () => {
    flushSync(() => setCount(count + portion))
    // The button moves on or goes away; the keyboard begins with what is new.
    const first = list.current?.children[count]
    const target = first?.querySelector('button') ?? first
    if (target instanceof HTMLElement) target.focus()
  }
  return (
    <div>
      <ul className={styles.list} ref={list} aria-label={label}>
        {items.slice(0, count).map((item) => <li key={keyOf(item)} tabIndex={-1}>{children(item)}</li>)}
      </ul>
      {left > 0 && <Button className={styles.more} size="small" onClick={showMore}>{more(Math.min(portion, left), left)}</Button>}
    </div>
  )
}
