/** The page 读入规划: opens a published document, shows what was read of it beside its source, and makes a plan of it. */
import { useCallback, useEffect, useEffectEvent, useId, useRef, useState, useSyncExternalStore } from 'react'
import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components'
import { readPageWords, type Language } from '../../messages'
import { a1, type Area, type Fault } from '../../model'
import { describeFault } from '../../report'
import { useFileDrop } from '../files/use-file-drop'
import { usePane } from '../pane-context'
import { asFault } from '../shared/as-fault'
import { FaultMessage } from '../shared/FaultMessage'
import { PageFrame } from '../shared/PageFrame'
import { DiscardDialog } from './DiscardDialog'
import type { DocumentAccess, PickedDocument } from './document-access'
import { DocumentReview } from './DocumentReview'
import { draftOf } from './drafts'
import { openOneOf } from './open-one-of'
import { ReadyPlans } from './ReadyPlans'
import type { OpenedDocument } from './opened-document'
import { countRows } from './rows'
import { hasUnkept, sessionOf, type Opening } from './session'
import { SourceChoice } from './SourceChoice'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  share: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  reading: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  text: { flex: '1 1 10em', overflowWrap: 'anywhere' },
})

export function ReadPage({ onBack }: { onBack: () => void }) {
  const { language, documents } = usePane()
  return <PageFrame title={readPageWords[language].title} onBack={onBack}>{documents && <Reading access={documents} />}</PageFrame>
}

function Reading({ access }: { access: DocumentAccess }) {
  const styles = useStyles()
  const { language, words: { common, work }, appLibrary, workbook, selectedRange, announce } = usePane()
  const words = readPageWords[language]
  const session = sessionOf(access)
  const state = useSyncExternalStore(session.subscribe, session.current)
  const [fault, setFault] = useState<Fault | null>(null)
  const [discarding, setDiscarding] = useState<(() => void) | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const pasteId = useId()

  useEffect(() => { void session.restore(appLibrary) }, [session, appLibrary])

  const fail = (error: unknown) => {
    const failed = asFault(error, 'open')
    setFault(failed)
    announce(faultText(failed, language))
  }
  const read = (name: string | null, open: () => Promise<Opening>) => {
    const begin = () => {
      setFault(null)
      void session.read(name, open, appLibrary)
    }
    if (hasUnkept(session.current())) setDiscarding(() => begin)
    else begin()
  }
  const attempt = (act: () => Promise<void>) => {
    setFault(null)
    act().catch(fail)
  }
  const readFiles = (files: readonly PickedDocument[]) => {
    if (files.length > 0) read(files.map(({ name }) => name).join(words.source.and), () => openOneOf(files))
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

  /** What was found in a document, beginning with that it came back. */
  const foundText = ({ tables, chosen, restored }: OpenedDocument) => {
    const before = restored ? words.restored.text(restored.corrections) : ''
    if (!tables[chosen]) return before + words.nothing.title
    const { all, open } = countRows(draftOf({ tables }, chosen, appLibrary).rows)
    const count = tables.filter(({ kind }) => kind === 'table').length
    return before + (count > 0 ? words.found.announce(count, all, open) : `${words.found.tasks}${words.measure.colon}${words.found.counts(all, open)}`)
  }
  const onChange = useEffectEvent(() => {
    // What was pressed is gone; what comes in its place gets the keyboard.
    root.current?.querySelector<HTMLElement>('[data-landing]')?.focus()
    switch (state.kind) {
      case 'nothing': return
      case 'reading': return announce(words.source.reading(state.name ?? words.source.pasted))
      case 'fault': return announce(faultText(state.fault, language))
      case 'plans': return announce(words.plans.title(state.name ?? words.source.pasted))
      case 'document': return announce(foundText(state))
    }
  })
  const key = state.kind === 'document' ? `document ${state.id}` : state.kind
  const last = useRef(key)
  useEffect(() => {
    if (last.current !== key) onChange()
    last.current = key
  }, [key])

  const cancel = () => {
    session.stop()
    announce(work.cancelled)
  }
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
          {state.share !== null && <Text size={200} className={styles.share}>{work.progress(Math.round(state.share * 100))}</Text>}
          <Button data-landing onClick={cancel}>{common.cancel}</Button>
        </div>
      )}
      {state.kind === 'plans' && <ReadyPlans name={state.name} sources={state.sources} problems={state.problems} onAnother={another} />}
      {state.kind === 'document' && <DocumentReview key={state.id} session={session} opened={state} onAnother={another} onNext={() => state.kind === 'document' && readFiles(state.left)} />}
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

function faultText(fault: Fault, language: Language): string {
  const { title, message } = describeFault(fault, language)
  return `${title} ${message}`
}

function isOneCell(area: Area, merges: readonly Area[]): boolean {
  return (area.rows === 1 && area.columns === 1)
    || merges.some(({ row, column, rows, columns }) => row === area.row && column === area.column && rows === area.rows && columns === area.columns)
}

function areaText({ row, column, rows, columns }: Area): string {
  return `${a1(row, column)}:${a1(row + rows - 1, column + columns - 1)}`
}
