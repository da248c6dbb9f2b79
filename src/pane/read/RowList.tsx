/** The rows of the table, those in doubt first: which are listed, how many are still to be compared, and the way from one to the next. */
import { useEffect, useEffectEvent, useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowRedoRegular } from '@fluentui/react-icons/svg/arrow-redo'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { NumberSymbolRegular } from '@fluentui/react-icons/svg/number-symbol'
import { readPageWords } from '../../messages'
import { renumber, type DraftRow } from '../../plans'
import { usePane } from '../pane-context'
import { ChoiceField } from '../recognise/ChoiceField'
import { EmptyState } from '../shared/EmptyState'
import { Portions } from '../shared/Portions'
import { useReview } from './review'
import { ReviewRow } from './ReviewRow'
import { countRows, filterRows, isOpen, neighbourOpen, rowFilters, type RowFilter } from './rows'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  bar: {
    // At the edge of the page, over its padding.
    position: 'sticky', top: `calc(-1 * ${tokens.spacingVerticalS})`, zIndex: 2, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`, backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  progress: { flex: '1 1 10em' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalXXS },
  foot: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** Rows that are drawn at a time. */
const portion = 50

interface RowListProps {
  /** The row that a problem of the plan is about and that was asked for; another object for each time. */
  wanted: { row: number } | null
  canUndo: boolean
  canRedo: boolean
  onUndo: () => void
  onRedo: () => void
}

export function RowList({ wanted, canUndo, canRedo, onUndo, onRedo }: RowListProps) {
  const styles = useStyles()
  const { language, announce } = usePane()
  const { draft: { rows, read, corrections }, correct } = useReview()
  const { rows: words, row: rowWords } = readPageWords[language]
  const id = useId()
  const counts = countRows(rows)
  const [filter, setFilter] = useState<RowFilter>(counts.doubtful > 0 ? 'doubtful' : 'all')
  // What was listed when the filter was chosen stays, also when it is answered.
  const [kept, setKept] = useState<ReadonlySet<number>>(new Set())
  const [current, setCurrent] = useState<number | null>(() => neighbourOpen(rows, null, 1)?.id ?? null)
  const shown = filterRows(rows, filter, kept)
  const choose = (next: RowFilter) => {
    setFilter(next)
    setKept(new Set(filterRows(rows, next).map((row) => row.id)))
  }
  const goTo = (row: number) => {
    flushSync(() => {
      setCurrent(row)
      setKept((before) => new Set(before).add(row))
    })
    const heading = document.getElementById(`${id}-row-${row}`)
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'nearest' })
  }

  const toggle = (row: number) => {
    flushSync(() => setCurrent(row === current ? null : row))
    // The row above that closed has moved it.
    document.getElementById(`${id}-row-${row}`)?.scrollIntoView({ block: 'nearest' })
  }

  const step = (offset: 1 | -1) => {
    const at = rows.find((row) => row.id === current)
    // The row that is shown comes first while the keyboard is elsewhere.
    const next = at && isOpen(at) && !document.getElementById(`${id}-row-${at.id}`)?.closest('li')?.contains(document.activeElement)
      ? at : neighbourOpen(rows, current, offset)
    if (next) goTo(next.id)
    else announce(words.allAnswered)
  }
  const onKey = useEffectEvent(step)
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'F8' || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      onKey(event.shiftKey ? -1 : 1)
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [])

  const onWanted = useEffectEvent(goTo)
  useEffect(() => { if (wanted) onWanted(wanted.row) }, [wanted])

  const confirm = (row: DraftRow) => {
    flushSync(() => correct({ kind: 'confirm', row: row.id }))
    const next = neighbourOpen(rows.map((each) => each === row ? { ...row, state: 'confirmed' as const } : each), row.id, 1)
    announce(next ? rowWords.confirmed(String(row.indicator.no)) : words.allAnswered)
    goTo(next?.id ?? row.id)
  }
  const remove = (row: DraftRow) => {
    const at = shown.indexOf(row)
    flushSync(() => correct({ kind: 'remove-row', row: row.id }))
    announce(rowWords.removed(String(row.indicator.no)))
    const neighbour = shown[at + 1] ?? shown[at - 1]
    if (neighbour) goTo(neighbour.id)
    else document.getElementById(`${id}-add`)?.focus()
  }
  const add = (after: number | null) => {
    // Rows that are added count on from those that were read.
    const next = read.plan.indicators.length + corrections.filter(({ kind }) => kind === 'add-row').length
    flushSync(() => correct({ kind: 'add-row', after }))
    announce(rowWords.added)
    goTo(next)
  }

  const numbers = renumber(rows.map(({ indicator }) => indicator))
  const inOrder = rows.every(({ indicator }, at) => indicator.no === numbers[at])
  const numberAnew = () => {
    flushSync(() => correct({ kind: 'renumber' }))
    announce(words.renumbered)
    document.getElementById(`${id}-add`)?.focus()
  }

  return (
    <section className={styles.root} aria-label={words.label}>
      <Text as="h3" weight="semibold" className={styles.heading}>{words.label}</Text>
      <ChoiceField
        label={words.show}
        value={filter}
        options={rowFilters.filter((each) => each !== 'measure' || counts.measure > 0 || filter === 'measure').map((each) => ({ value: each, text: words.filters[each](counts[each]) }))}
        onChange={(value) => choose(rowFilters.find((each) => each === value)!)}
      />
      <div className={styles.bar}>
        <Text size={200} className={styles.progress}>{counts.doubtful === 0 ? words.allSure : words.progress(counts.open, counts.doubtful)}</Text>
        <div className={styles.buttons}>
          <Tooltip content={words.undo} relationship="label">
            <Button size="small" icon={<ArrowUndoRegular />} disabledFocusable={!canUndo} aria-keyshortcuts="Control+Z" onClick={onUndo} />
          </Tooltip>
          <Tooltip content={words.redo} relationship="label">
            <Button size="small" icon={<ArrowRedoRegular />} disabledFocusable={!canRedo} aria-keyshortcuts="Control+Y" onClick={onRedo} />
          </Tooltip>
          <Tooltip content={words.previous} relationship="label">
            <Button size="small" icon={<ArrowUpRegular />} disabledFocusable={counts.open === 0} aria-keyshortcuts="Shift+F8" onClick={() => step(-1)} />
          </Tooltip>
          <Tooltip content={words.next} relationship="label">
            <Button size="small" icon={<ArrowDownRegular />} disabledFocusable={counts.open === 0} aria-keyshortcuts="F8" onClick={() => step(1)} />
          </Tooltip>
        </div>
      </div>
      {shown.length === 0 && <EmptyState level="h3" icon={<CheckmarkCircleRegular />} title={words.none} hint={words.noneHint} />}
      <Portions
        items={shown}
        portion={portion}
        reach={shown.findIndex((row) => row.id === current)}
        label={words.label}
        keyOf={(row) => row.id}
        more={words.more}
      >
        {(row) => (
          <ReviewRow
            row={row}
            open={row.id === current}
            headingId={`${id}-row-${row.id}`}
            onToggle={() => toggle(row.id)}
            onConfirm={() => confirm(row)}
            onAddBelow={() => add(row.id)}
            onRemove={() => remove(row)}
          />
        )}
      </Portions>
      <div className={styles.foot}>
        <Button id={`${id}-add`} size="small" icon={<AddRegular />} onClick={() => add(rows.at(-1)?.id ?? null)}>{words.add}</Button>
        {!inOrder && <Button size="small" icon={<NumberSymbolRegular />} onClick={numberAnew}>{words.renumber}</Button>}
      </div>
    </section>
  )
}
