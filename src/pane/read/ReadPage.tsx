/** The page 读入规划: opens a published document, shows what was read of it beside its source, and makes a plan of it. */
import { useCallback, useEffect, useEffectEvent, useId, useRef, useState, useSyncExternalStore } from 'react'
import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components'
import { readPageWords } from '../../messages'
import { a1, type Area, type Fault } from '../../model'
import { useFileDrop } from '../files/use-file-drop'
import { usePane } from '../pane-context'
import { asFault } from '../shared/as-fault'
import { FaultMessage } from '../shared/FaultMessage'
import { PageFrame } from '../shared/PageFrame'
import { DiscardDialog } from './DiscardDialog'
import type { DocumentAccess, OpenedPlans, PickedDocument } from './document-access'
import { DocumentReview } from './DocumentReview'
import { ReadyPlans } from './ReadyPlans'
import { countRows } from './rows'
import { hasUnkept, sessionOf } from './session'
import { SourceChoice } from './SourceChoice'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  reading: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  text: { flex: '1 1 10em', overflowWrap: 'anywhere' },
})

export function ReadPage({ onBack }: { onBack: () => void }) {
  const { language, documents } = usePane()
  return <PageFrame title={readPageWords[language].title} onBack={onBack}>{documents && <Reading access={documents} />}</PageFrame>
}

function Reading({ access }: { access: DocumentAccess }) {
  const styles = useStyles()
  const { language, words: { common }, appLibrary, workbook, selectedRange, announce } = usePane()
  const words = readPageWords[language]
  const session = sessionOf(access)
  const state = useSyncExternalStore(session.subscribe, session.current)
  const [fault, setFault] = useState<Fault | null>(null)
  const [discarding, setDiscarding] = useState<(() => void) | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const pasteId = useId()

  const read = (name: string | null, open: () => Promise<OpenedPlans>) => {
    const begin = () => {
      setFault(null)
      void session.read(name, open, appLibrary)
    }
    if (hasUnkept(session.current())) setDiscarding(() => begin)
    else begin()
  }
  const attempt = (act: () => Promise<void>) => {
    setFault(null)
    act().catch((error: unknown) => setFault(asFault(error, 'open')))
  }
  const readFiles = (files: readonly PickedDocument[]) => {
    if (files.length > 0) read(files.map(({ name }) => name).join(words.source.and), () => openAll(files))
  }
  const openFile = () => attempt(async () => readFiles(await access.pick(language)))
  const readPasted = (text: string, html: string | null) =>
    read(null, async () => ({ kind: 'document', document: await access.pasted(text, html) }))
  const readSelection = () => attempt(async () => {
    if (workbook.status !== 'ready') return
    const [selected, { activeSheet, sheets }] = await Promise.all([selectedRange(), workbook.workbook.outline()])
    const sheet = selected?.sheet ?? activeSheet
    const merges = sheets.find(({ name }) => name === sheet)?.merges ?? []
    // Who selects a single cell, merged or not, has selected nothing in particular.
    const whole = selected === null || isOneCell(selected.area, merges)
    const name = words.source.cells(sheet, whole ? null : areaText(selected.area))
    read(name, () => access.ofWorkbook(workbook.workbook, whole ? { sheet } : selected))
  })
  useFileDrop(access.dropped && ((dropped) => readFiles(access.dropped!(dropped))))

  const onChange = useEffectEvent(() => {
    // What was pressed is gone; what comes in its place gets the keyboard.
    root.current?.querySelector<HTMLElement>('[data-landing]')?.focus()
    if (state.kind === 'reading') announce(words.source.reading(state.name ?? words.source.pasted))
    if (state.kind !== 'document') return
    const { plans, tasks } = state.published
    const first = plans[0] ?? tasks
    if (!first) return announce(words.nothing.title)
    const { all, open } = countRows(first.draft.rows)
    announce(plans.length > 0 ? words.found.announce(plans.length, all, open) : `${words.found.tasks}${words.measure.colon}${words.found.counts(all, open)}`)
  })
  const key = state.kind === 'document' ? `document ${state.id}` : state.kind
  const last = useRef(key)
  useEffect(() => {
    if (last.current !== key) onChange()
    last.current = key
  }, [key])

  const another = useCallback(() => {
    if (hasUnkept(session.current())) setDiscarding(() => session.clear)
    else session.clear()
  }, [session])
  return (
    <div ref={root} className={styles.root}>
      {fault && <FaultMessage fault={fault} onDismiss={() => setFault(null)} />}
      {state.kind === 'fault' && <FaultMessage fault={state.fault} onDismiss={session.clear} />}
      {(state.kind === 'nothing' || state.kind === 'fault') && (
        <SourceChoice pasteId={pasteId} onOpen={openFile} onPasted={readPasted} onSelection={readSelection} />
      )}
      {state.kind === 'reading' && (
        <div className={styles.reading}>
          <Spinner size="tiny" />
          <Text className={styles.text}>{words.source.reading(state.name ?? words.source.pasted)}</Text>
          <Button data-landing onClick={session.stop}>{common.cancel}</Button>
        </div>
      )}
      {state.kind === 'plans' && <ReadyPlans name={state.name} sources={state.sources} problems={state.problems} onAnother={another} />}
      {state.kind === 'document' && <DocumentReview key={state.id} session={session} opened={state} onAnother={another} />}
      <DiscardDialog
        open={discarding !== null}
        onCancel={() => setDiscarding(null)}
        onDiscard={() => {
          setDiscarding(null)
          discarding?.()
        }}
      />
    </div>
  )
}

/** Several files are plans that are ready, or the first that is none is read. */
async function openAll(files: readonly PickedDocument[]): Promise<OpenedPlans> {
  const opened: OpenedPlans[] = []
  for (const file of files) opened.push(await file.read())
  const plans = opened.filter((each) => each.kind === 'plans')
  return opened.find(({ kind }) => kind === 'document')
    ?? { kind: 'plans', sources: plans.flatMap(({ sources }) => sources), problems: plans.flatMap(({ problems }) => problems) }
}

function isOneCell(area: Area, merges: readonly Area[]): boolean {
  return (area.rows === 1 && area.columns === 1)
    || merges.some(({ row, column, rows, columns }) => row === area.row && column === area.column && rows === area.rows && columns === area.columns)
}

function areaText({ row, column, rows, columns }: Area): string {
  return `${a1(row, column)}:${a1(row + rows - 1, column + columns - 1)}`
}
