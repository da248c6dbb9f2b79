/** The page 收到的文件: chooses files, has them checked one after the other, and lists what came of each. */
import { useCallback, useEffect, useEffectEvent, useId, useRef, useState, useSyncExternalStore } from 'react'
import { Button, Checkbox, Switch, Text, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open'
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { filesWords } from '../../messages'
import type { Fault } from '../../model'
import { useLasting } from '../hooks/use-lasting'
import { usePane } from '../pane-context'
import { asFault } from '../shared/as-fault'
import { EmptyState } from '../shared/EmptyState'
import { FaultMessage } from '../shared/FaultMessage'
import { FootBar } from '../shared/FootBar'
import { Portions } from '../shared/Portions'
import type { FileAccess, PickedFile } from './file-access'
import { FileItem } from './FileItem'
import { sessionOf } from './session'
import { isProblem, tallyOf } from './tally'
import { useFileDrop } from './use-file-drop'

const useStyles = makeStyles({
  page: {
    flex: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    '& > *': { flexShrink: 0 },
  },
  back: { alignSelf: 'flex-start' },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** Files that are drawn at a time. */
const portion = 50

/** Milliseconds after which a check is told. */
const patience = 500

interface FilesPageProps {
  access: FileAccess
  onBack: () => void
  /** A file takes the place of the workbook beside the pane. */
  onOpened: () => void
}

export function FilesPage({ access, onBack, onOpened }: FilesPageProps) {
  const styles = useStyles()
  const { language, library, words: { work }, announce } = usePane()
  const words = filesWords[language]
  const session = sessionOf(access, library)
  const { files, recognise, share } = useSyncExternalStore(session.subscribe, session.current)
  const [onlyProblems, setOnlyProblems] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const chooseId = useId()
  const back = useRef<HTMLButtonElement>(null)
  const tally = tallyOf(files)
  const shown = onlyProblems ? files.filter(isProblem) : files
  const busy = share !== null
  const lasting = useLasting(busy, patience)

  // Also when the page is come back to, which is as it was left.
  useEffect(() => back.current?.focus({ preventScroll: true }), [])

  // The user's own plans come and go.
  useEffect(() => session.use(library), [session, library])

  useFileDrop(access.dropped && ((dropped) => session.add(access.dropped!(dropped))))

  const sayOutcome = useEffectEvent(() => announce(words.summary(tally)))
  useEffect(() => busy ? sayOutcome : undefined, [busy])

  const attempt = useCallback((act: () => Promise<void>) => {
    setFault(null)
    act().catch((error: unknown) => setFault(asFault(error, 'open')))
  }, [])
  // A dialog that was closed is not always told of: the button works on while one may be open.
  const choose = () => attempt(async () => session.add(await access.pick(language)))
  const open = useCallback((file: PickedFile) => attempt(async () => {
    await file.open?.()
    if (access.opensHere) onOpened()
  }), [access, attempt, onOpened])
  /** For a button that goes away when it is pressed. */
  const handOn = (act: () => void) => () => {
    act()
    document.getElementById(chooseId)?.focus()
  }

  return (
    <>
      <section className={styles.page} aria-label={words.title}>
        <Button ref={back} className={styles.back} appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onBack}>{words.back}</Button>
        <Text as="h2" size={400} weight="semibold" className={styles.title}>{words.title}</Text>
        {files.length === 0 && <Text className={styles.quiet}>{words.intro}</Text>}
        <div className={styles.buttons}>
          <Button id={chooseId} appearance="primary" icon={<FolderOpenRegular />} onClick={choose}>{words.choose}</Button>
          {!busy && tally.waiting > 0 && <Button onClick={handOn(session.resume)}>{words.resume(tally.waiting)}</Button>}
          {files.length > 0 && <Button onClick={handOn(session.clear)}>{words.clear}</Button>}
        </div>
        <Switch label={words.recognise} title={words.recogniseHint} checked={recognise} onChange={(_, data) => session.setRecognise(data.checked)} />
        {fault && <FaultMessage fault={fault} onDismiss={() => setFault(null)} />}
        {files.length === 0
          ? <EmptyState level="h3" icon={<MailInboxRegular />} title={words.none} hint={words.kinds} />
          : (
              <>
                <Text>{words.summary(tally)}</Text>
                <Checkbox
                  label={words.onlyProblems(tally.problems + tally.faults)}
                  checked={onlyProblems}
                  onChange={(_, data) => setOnlyProblems(data.checked === true)}
                />
                {shown.length === 0 && !busy && (
                  <EmptyState level="h3" icon={<SearchRegular />} title={words.noProblems} hint={words.noProblemsHint} />
                )}
                <Portions items={shown} portion={portion} label={words.list} keyOf={({ id }) => id} more={words.more}>
                  {(listed) => <FileItem listed={listed} recognise={recognise} startsOpen={files.length === 1} onOpen={open} />}
                </Portions>
              </>
            )}
      </section>
      {lasting && <FootBar label={work.files} share={share} cancel={session.stop} heir={chooseId} />}
    </>
  )
}
