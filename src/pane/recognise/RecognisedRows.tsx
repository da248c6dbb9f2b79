/** Which line of a recognised sheet is which row of the plan: those in doubt first, all on demand, and what the sheet lacks. */
import { useState } from 'react'
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { withRow, type Proposal, type ProposedRow } from '../../tasks'
import { usePane } from '../pane-context'
import { ChoiceField } from './ChoiceField'
import { countsOf, isOpen } from './rows'

const useStyles = makeStyles({
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2, display: 'block' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  summary: { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` },
  missing: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
})

interface RecognisedRowsProps {
  proposal: Proposal
  onCorrect: (proposal: Proposal) => void
}

export function RecognisedRows({ proposal, onCorrect }: RecognisedRowsProps) {
  const styles = useStyles()
  const { words: { recognise: words } } = usePane()
  const [allShown, setAllShown] = useState(false)
  // Those that were in doubt at first: what is answered must not go away under the user's hands.
  const [asked] = useState(() => new Set(proposal.rows.filter(isOpen).map(({ line }) => line)))
  const open = proposal.rows.filter((row) => asked.has(row.line) || isOpen(row))
  const { matched, left } = countsOf(proposal)
  const rows = (shown: readonly ProposedRow[]) => (
    <ul className={styles.list}>
      {shown.map((row) => <li key={row.line}><RowChoice row={row} proposal={proposal} onCorrect={onCorrect} /></li>)}
    </ul>
  )
  return (
    <section aria-label={words.rows}>
      <Text as="h3" weight="semibold" className={styles.heading}>{words.rows}</Text>
      <Text className={styles.quiet}>{words.counts(matched, left, proposal.missing.length)}</Text>
      {open.length > 0 && (
        <>
          <Text as="h4" weight="semibold" className={styles.heading}>{words.open}</Text>
          <Text size={200} className={styles.quiet}>{words.openHint}</Text>
          {rows(open)}
        </>
      )}
      <details onToggle={(event) => setAllShown(event.currentTarget.open)}>
        <summary className={styles.summary}>{words.allRows}</summary>
        {allShown && rows(proposal.rows)}
      </details>
      {proposal.missing.length > 0 && (
        <details>
          <summary className={styles.summary}>{words.missing(proposal.missing.length)}</summary>
          <ul className={styles.missing} lang="zh-CN">{proposal.missing.map(({ code, title }) => <li key={code}>{title}</li>)}</ul>
        </details>
      )}
    </section>
  )
}

function RowChoice({ row, proposal, onCorrect }: RecognisedRowsProps & { row: ProposedRow }) {
  const { words: { recognise: words }, library } = usePane()
  const likely = row.alternatives.map(({ code }) => code)
  const others = proposal.choices.filter(({ code }) => !likely.includes(code))
  return (
    <ChoiceField
      label={words.line(row.line + 1, [row.under, row.text].filter(Boolean).join(' · '))}
      value={row.code ?? ''}
      lang="zh-CN"
      options={[{ value: '', text: words.noRow }, ...[...row.alternatives, ...others].map(({ code, title }) => ({ value: code, text: title }))]}
      onChange={(code) => onCorrect(withRow(proposal, row.line, code === '' ? null : code, library))}
    />
  )
}
