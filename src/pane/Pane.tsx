/** The pane: heading, host's toolbar, and the three steps of which one is in view. */
import { Activity, lazy, Suspense, useCallback, useEffect, useId, useMemo, useRef, useState, type ComponentType } from 'react'
import { flushSync } from 'react-dom'
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components'
import { paneWords } from '../messages'
import { CommandNotice } from './CommandNotice'
import { CheckStep } from './check/CheckStep'
import { RowCard } from './check/RowCard'
import { useAnnouncer } from './hooks/use-announcer'
import { useCheck } from './hooks/use-check'
import { useCommands } from './hooks/use-commands'
import { useCurrentIssue } from './hooks/use-current-issue'
import { useFollowedCell } from './hooks/use-followed-cell'
import { useLanguage } from './hooks/use-language'
import { useLongWork } from './hooks/use-long-work'
import { useNotice } from './hooks/use-notice'
import { useResults } from './hooks/use-results'
import { useSelection } from './hooks/use-selection'
import { useTemplateWriting } from './hooks/use-template-writing'
import { useTheme } from './hooks/use-theme'
import { useWorkbook } from './hooks/use-workbook'
import type { PaneProps } from './mount'
import { idsOf, PaneContext, steps, type PaneIds, type PaneState, type Step } from './pane-context'
import { PaneHeader } from './PaneHeader'
import { PlanStep } from './plan/PlanStep'
import { CrashBoundary } from './shared/CrashBoundary'
import { StepTabs } from './StepTabs'
import { TemplateStep } from './template/TemplateStep'
import { useHiddenStyles } from './shared/hidden-styles'
import { WorkBar } from './WorkBar'

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minWidth: 0, backgroundColor: tokens.colorNeutralBackground1 },
  body: { flex: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', position: 'relative' },
  panel: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}` },
})

// Not a class: Fluent gives the provider's classes to dialogs and lists too, which would then cover the page.
const fill = { height: '100%' }

const noFocus = () => undefined

/** Seldom needed, and the larger part of them never. Made anew after a failure: a page that did not load stays so. */
const loadingPages = () => ({
  AboutPage: lazy(() => import('./about/AboutPage').then((page) => ({ default: page.AboutPage }))),
  FilesPage: lazy(() => import('./files/FilesPage').then((page) => ({ default: page.FilesPage }))),
})

/** A page that stands in the place of the steps. */
type Page = keyof Pick<PaneIds, 'about' | 'files'>

const views: Record<Step, ComponentType> = { plan: PlanStep, template: TemplateStep, check: CheckStep }

export function Pane({
  workbook: source, library, about, language: initial, hostLanguage, toolbar, onLanguage, focusSheet = noFocus, selectedCell: ask, collapse,
  connect, files,
}: PaneProps) {
  const styles = useStyles()
  const hidden = useHiddenStyles()
  const theme = useTheme()
  const id = useId()
  const ids = useMemo(() => idsOf(id), [id])
  const [language, setLanguage] = useLanguage(initial, hostLanguage, onLanguage)
  const words = paneWords[language]
  const workbook = useWorkbook(source)
  const selection = useSelection(library)
  const cell = useFollowedCell(workbook)
  const [step, setStep] = useState<Step>('plan')
  const [page, setPage] = useState<Page | null>(null)
  // Once open it stays as it was left, for when the user comes back from a file.
  const [filesSeen, setFilesSeen] = useState(false)
  const [{ AboutPage, FilesPage }, setPages] = useState(loadingPages)
  const [said, announce] = useAnnouncer()
  const work = useLongWork(words, announce)
  const check = useCheck(workbook, library, language, work)
  const notice = useNotice(words, announce)
  const writing = useTemplateWriting({ language, words, library, workbook, selection, check, cell, announce, work })
  const results = useResults({ words, workbook, check, announce })
  const issue = useCurrentIssue(cell)
  // Where the host can't say, a command begins at the cell that was followed, or at the first.
  const selectedCell = useCallback(async () => (await ask?.().catch(() => null)) ?? cell.current(), [ask, cell])
  const body = useRef<HTMLDivElement>(null)

  useEffect(() => { body.current?.scrollTo(0, 0) }, [step])

  const { forget: forgetWriting } = writing
  const { forget: forgetResults } = results
  const goTo = useCallback((next: Step) => {
    // What a step had to say is old when one comes back to it.
    if (next !== step) for (const forget of [forgetWriting, forgetResults]) forget()
    setStep(next)
    setPage(null)
    // What led on is about to be hidden, and would take the keyboard with it.
    if (body.current?.contains(document.activeElement)) document.getElementById(ids.tab(next))?.focus()
  }, [step, ids, forgetWriting, forgetResults])

  const openFiles = useMemo(() => files && (() => {
    setFilesSeen(true)
    setPage('files')
  }), [files])
  const showCheck = useCallback(() => {
    flushSync(() => goTo('check'))
    document.getElementById(ids.tab('check'))?.focus()
  }, [ids, goTo])

  /** Back to the steps: the keyboard returns to what led away from them, which may only now be seen again. */
  const leave = useCallback((from: Page) => {
    flushSync(() => setPage(null))
    document.getElementById(ids[from])?.focus()
  }, [ids])

  const restart = useCallback(() => {
    setPage(null)
    setPages(loadingPages())
  }, [])

  const state = useMemo<PaneState>(
    () => ({
      ids, language, words, library, workbook, selection, check, writing, results, issue, cell, selectedCell, notice, work, step, goTo, announce,
      focusSheet, openFiles,
    }),
    [
      ids, language, words, library, workbook, selection, check, writing, results, issue, cell, selectedCell, notice, work, step, goTo, announce,
      focusSheet, openFiles,
    ],
  )
  useCommands(state, connect)
  return (
    <PaneContext value={state}>
      <FluentProvider theme={theme} lang={language} style={fill}>
        <div className={styles.root}>
          <CrashBoundary words={words.app} onRestart={restart}>
            <PaneHeader onLanguage={setLanguage} aboutOpen={page === 'about'} onAbout={(open) => setPage(open ? 'about' : null)} collapse={collapse} />
            {page === 'about' && <Suspense><AboutPage about={about} onBack={() => leave('about')} /></Suspense>}
            {filesSeen && files && (
              <Activity mode={page === 'files' ? 'visible' : 'hidden'}>
                <Suspense><FilesPage access={files} onBack={() => leave('files')} onOpened={showCheck} /></Suspense>
              </Activity>
            )}
            <Activity mode={page === null ? 'visible' : 'hidden'}>
              {toolbar}
              <StepTabs />
              <CommandNotice />
              {step !== 'plan' && <RowCard />}
              <div className={styles.body} ref={body}>
                {steps.map((each) => {
                  const View = views[each]
                  return (
                    <Activity key={each} mode={each === step ? 'visible' : 'hidden'}>
                      <div role="tabpanel" id={ids.panel(each)} aria-labelledby={ids.tab(each)} className={styles.panel}>
                        <View />
                      </div>
                    </Activity>
                  )
                })}
              </div>
              <WorkBar />
            </Activity>
            <div role="status" aria-live="polite" className={hidden.visually}>{said}</div>
          </CrashBoundary>
        </div>
      </FluentProvider>
    </PaneContext>
  )
}
