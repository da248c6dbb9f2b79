/** A document that was read: its facts, its tables, and the rows of the chosen one beside their source, to be corrected and used. */
import { useMemo, useState, type KeyboardEvent } from 'react'
import { Button, MessageBar, MessageBarActions, MessageBarBody, Text, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components'
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { readPageWords } from '../../messages'
import type { Correction, DraftProblem, PlanDraft } from '../../plans'
import { usePane } from '../pane-context'
import { EmptyState } from '../shared/EmptyState'
import { ColumnsForm } from './ColumnsForm'
import { doubtText } from './doubt-words'
import { draftOf } from './drafts'
import { FactsForm } from './FactsForm'
import { DocumentNotices } from './DocumentNotices'
import { FoldedSection } from './FoldedSection'
import { HabitOffers } from './HabitOffers'
import { keepHabits, keptHabits } from './habits'
import { PlanUse } from './PlanUse'
import { regionName } from './regions'
import { ReviewContext, type Review } from './review'
import { RowList } from './RowList'
import type { OpenedDocument } from './opened-document'
import type { ReadSession } from './session'
import { TableChoice } from './TableChoice'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0, flex: '1 1 10em', overflowWrap: 'anywhere', outlineStyle: 'none' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
})

/** Doubts that are said where the facts are filled in. */
const ofFacts: ReadonlySet<string> = new Set(['title-missing', 'issuer-missing', 'date-missing', 'region-unknown', 'no-table'])

interface DocumentReviewProps {
  session: ReadSession
  opened: OpenedDocument
  onAnother: () => void
  /** The user goes on to what was chosen together with the document. */
  onNext: () => void
}

export function DocumentReview({ session, opened, onAnother, onNext }: DocumentReviewProps) {
  const styles = useStyles()
  const { language, appLibrary } = usePane()
  const words = readPageWords[language]
  const { tables, chosen, read } = opened
  const afterDialog = useRestoreFocusTarget()
  const drafts = useMemo(() => tables.map((_, at) => draftOf({ tables }, at, appLibrary)), [tables, appLibrary])
  const draft = drafts[chosen]
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Text as="h3" weight="semibold" className={styles.title} tabIndex={-1} data-landing>{opened.name ?? words.source.pasted}</Text>
        <Button {...afterDialog} size="small" icon={<ArrowSwapRegular />} onClick={onAnother}>{words.source.another}</Button>
      </div>
      <DocumentNotices opened={opened} onAnother={onAnother} onNext={onNext} />
      {draft
        ? (
            <>
              {tables.length > 1 && <TableChoice tables={tables} drafts={drafts} chosen={chosen} onChoose={session.choose} />}
              <TableReview key={chosen} session={session} opened={opened} draft={draft} />
            </>
          )
        : (
            <EmptyState level="h3" icon={<SearchRegular />} title={words.nothing.title} hint={words.nothing.hint}>
              <ul className={styles.list}>
                {[...words.nothing.steps, ...read.doubts.filter(({ id }) => !ofFacts.has(id)).map((doubt) => doubtText(doubt, language))]
                  .map((step) => <li key={step}><Text>{step}</Text></li>)}
              </ul>
            </EmptyState>
          )}
    </div>
  )
}

interface TableReviewProps {
  session: ReadSession
  opened: OpenedDocument
  draft: PlanDraft
}

function TableReview({ session, opened, draft }: TableReviewProps) {
  const styles = useStyles()
  const { language, appLibrary, announce } = usePane()
  const words = readPageWords[language]
  const { read, source, tables, chosen } = opened
  const { history } = tables[chosen]!
  const { file, columns, doubts, problems } = draft
  const [factsOpen, setFactsOpen] = useState(() => problems.some(({ field }) => field !== null))
  const [columnsOpen, setColumnsOpen] = useState(() => problems.some(isOfColumns))
  const [wanted, setWanted] = useState<{ row: number } | null>(null)
  const [habits, setHabits] = useState(keptHabits)
  const review = useMemo<Review>(
    () => ({ draft, facts: read.facts, source, library: appLibrary, correct: session.correct }),
    [draft, read, source, appLibrary, session],
  )
  const told = [...read.doubts.filter(({ id }) => !ofFacts.has(id)), ...doubts]
  const numberOf = (correction: Correction): string | null => {
    const id = 'row' in correction ? correction.row : null
    const row = draft.rows.find((each) => each.id === id)
    return row ? String(row.indicator.no) : null
  }
  const undo = () => {
    const last = session.undo()
    announce(last ? words.rows.undone(numberOf(last)) : words.rows.nothingToUndo)
  }
  const redo = () => {
    const next = session.redo()
    announce(next ? words.rows.redone(numberOf(next)) : words.rows.nothingToUndo)
  }
  const kept = (how: 'keep' | 'use') => () => {
    session[how]()
    keepHabits(draft)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !isOurs(event)) return
    const key = event.key.toLowerCase()
    const again = key === 'y' || (key === 'z' && event.shiftKey)
    if (!again && key !== 'z') return
    event.preventDefault()
    if (again) redo()
    else undo()
  }
  const onProblem = (problem: DraftProblem) => {
    if (problem.row !== null) setWanted({ row: problem.row })
    else if (problem.field !== null) setFactsOpen(true)
    else if (isOfColumns(problem)) setColumnsOpen(true)
    else if (draft.rows[0]) setWanted({ row: draft.rows[0].id })
  }
  const summary = [regionName(file.region, appLibrary.regions), words.facts.years(file.years.from, file.years.to), file.title, file.documentNumber]
  return (
    <ReviewContext value={review}>
      <div className={styles.root} onKeyDown={onKeyDown}>
        <FoldedSection
          title={words.facts.label}
          summary={words.facts.summary(summary.filter((part): part is string => part !== null && part !== ''))}
          open={factsOpen}
          onToggle={setFactsOpen}
        >
          <FactsForm />
        </FoldedSection>
        <FoldedSection
          title={words.columns.label}
          summary={columns.map(({ heading, role }) => words.columns.column(heading, role === null ? words.columns.none : words.columns.roles[role])).join(' · ')}
          open={columnsOpen}
          onToggle={setColumnsOpen}
        >
          <ColumnsForm />
        </FoldedSection>
        {told.length > 0 && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <Text weight="semibold" size={200}>{words.found.doubts}</Text>
              <ul className={styles.list}>{told.map((doubt, at) => <li key={at}>{doubtText(doubt, language)}</li>)}</ul>
            </MessageBarBody>
            {doubts.length > 0 && (
              <MessageBarActions>
                <Button size="small" onClick={() => session.correct({ kind: 'confirm', row: null })}>{words.row.confirm}</Button>
              </MessageBarActions>
            )}
          </MessageBar>
        )}
        <HabitOffers habits={habits} onDismiss={(habit) => setHabits(habits.filter((each) => each !== habit))} />
        <RowList
          wanted={wanted}
          canUndo={history.done.length > 0}
          canRedo={history.undone.length > 0}
          onUndo={undo}
          onRedo={redo}
        />
        <PlanUse opened={opened} onProblem={onProblem} onUsed={kept('use')} onKept={kept('keep')} />
      </div>
    </ReviewContext>
  )
}

function isOfColumns({ id, column, row }: DraftProblem): boolean {
  return id === 'targets-missing' || (column !== null && row === null)
}

/** Other text fields have an undo of their own, and a dialog is no part of the page although React says so. */
function isOurs({ target, currentTarget }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return false
  return !target.matches('input:not([type=checkbox]):not([type=radio]), textarea') || 'commits' in target.dataset
}
