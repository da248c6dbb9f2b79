/** One row that was read: a line, and opened its source beside its parts, what is doubtful about it, and its measure. */
import { useRef, type KeyboardEvent } from 'react'
import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import { readingReasonWords, readPageWords } from '../../messages'
import { readName } from '../../notation'
import type { DraftRow } from '../../plans'
import { usePane } from '../pane-context'
import { CoreMark } from '../shared/CoreMark'
import { plainButton } from '../shared/plain-button'
import { doubtText } from './doubt-words'
import { MeasurePanel } from './MeasurePanel'
import { useReview } from './review'
import { RowPairs } from './RowPairs'
import { asksForMeasure } from './rows'

const useStyles = makeStyles({
  card: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  open: { border: `1px solid ${tokens.colorBrandStroke1}` },
  heading: { margin: 0 },
  head: {
    ...plainButton,
    display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS,
    alignItems: 'start', boxSizing: 'border-box', padding: tokens.spacingHorizontalS, border: 0, borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent', '&:hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    // What sticks to the edges of the page must not cover what has the keyboard.
    scrollMarginTop: '96px', scrollMarginBottom: '120px',
  },
  icon: { fontSize: '20px', lineHeight: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  doubtful: { color: tokens.colorStatusWarningForeground1 },
  edited: { color: tokens.colorBrandForeground1 },
  text: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  state: { whiteSpace: 'nowrap' },
  below: { gridColumn: '2 / -1', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
  body: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingHorizontalS}`,
    '& input, & textarea, & button, & select': { scrollMarginTop: '96px', scrollMarginBottom: '120px' },
  },
  doubts: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type TextField = HTMLInputElement | HTMLTextAreaElement
const fieldsOf = (within: string) => `${within}input:not([type=checkbox]), ${within}textarea`

interface ReviewRowProps {
  row: DraftRow
  open: boolean
  headingId: string
  onToggle: () => void
  onConfirm: () => void
  onAddBelow: () => void
  onRemove: () => void
}

export function ReviewRow({ row, open, headingId, onToggle, onConfirm, onAddBelow, onRemove }: ReviewRowProps) {
  const styles = useStyles()
  const { language, words: { plan: planWords } } = usePane()
  const { draft } = useReview()
  const words = readPageWords[language]
  const head = useRef<HTMLButtonElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const { indicator: { no, sub, name, core }, state, doubts, evidence } = row
  const cells = draft.columns.filter(({ role }) => role !== null).map(({ key }) => row.indicator.cells[key] || '—').join(' · ')
  // Space shows and hides; Enter goes on to what is to be corrected.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !open) return
    event.preventDefault()
    const field = ['[data-warns]', fieldsOf('[data-doubtful] '), fieldsOf('')].map((fields) => body.current?.querySelector<TextField>(fields)).find((found) => found)
    field?.focus()
    // What is typed now takes the place of what stands there, as when one comes by Tab.
    field?.select()
  }
  return (
    <div className={mergeClasses(styles.card, open && styles.open)}>
      <h4 className={styles.heading}>
        <button
          ref={head}
          id={headingId}
          type="button"
          className={styles.head}
          aria-expanded={open}
          onKeyDown={onKeyDown}
          onClick={onToggle}
        >
          <StateIcon state={state} />
          <Text weight="semibold" className={styles.text}>
            {planWords.number(no, sub)}{' '}{core && <CoreMark />}
            <span lang="zh-CN">{name === '' ? words.rows.unnamed : readName(name).bareName}</span>
          </Text>
          <Text size={200} className={styles.state}>{words.rows.states[state]}</Text>
          {!open && <Text size={200} className={styles.below} lang="zh-CN">{cells}</Text>}
          {asksForMeasure(row) && <Text size={200} className={styles.below}>{words.rows.newMeasure}</Text>}
        </button>
      </h4>
      {open && (
        <div ref={body} className={styles.body}>
          {doubts.length > 0
            ? (
                <div>
                  <Text size={200} weight="semibold">{words.row.doubts}</Text>
                  <ul className={styles.doubts}>
                    {doubts.map((doubt, at) => <li key={at}><Text className={styles.text}>{doubtText(doubt, language)}</Text></li>)}
                  </ul>
                </div>
              )
            : evidence && (
              <Text size={200} className={styles.quiet}>
                {[words.row.why, evidence.reasons.filter(({ id }) => id !== 'doubts').map(({ id, parameters }) => readingReasonWords[language][id](parameters))
                  .join(words.measure.semicolon)].join(words.measure.colon)}
              </Text>
            )}
          <RowPairs row={row} onLeave={() => head.current?.focus()} />
          <MeasurePanel key={row.own.measure.id} row={row} />
          <div className={styles.buttons}>
            {state !== 'confirmed' && state !== 'corrected' && state !== 'added' && (
              <Button size="small" appearance={state === 'doubtful' ? 'primary' : 'secondary'} icon={<CheckmarkRegular />} onClick={onConfirm}>
                {words.row.confirm}
              </Button>
            )}
            <Button size="small" icon={<AddRegular />} onClick={onAddBelow}>{words.row.addBelow}</Button>
            <Button size="small" icon={<DeleteRegular />} onClick={onRemove}>{words.row.remove}</Button>
          </div>
        </div>
      )}
    </div>
  )
}

function StateIcon({ state }: { state: DraftRow['state'] }) {
  const styles = useStyles()
  const [colour, icon] = state === 'doubtful' ? [styles.doubtful, <WarningFilled key="icon" />]
    : state === 'corrected' || state === 'added' ? [styles.edited, <EditRegular key="icon" />] : [styles.good, <CheckmarkCircleFilled key="icon" />]
  return <span className={mergeClasses(styles.icon, colour)} aria-hidden>{icon}</span>
}
