/** The pane: heading, host's toolbar, and the three steps of which one is in view, or a page in their place. */
import { Activity, Suspense, useCallback, useEffect, useId, useMemo, useRef, useState, type ComponentType, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components'
import { paneWords } from '../messages'
import type { Area, CellAddress } from '../model'
import { CommandNotice } from './CommandNotice'
import { CheckStep } from './check/CheckStep'
import { RowCard } from './check/RowCard'
import { useAnnouncer } from './hooks/use-announcer'
import { useCheck } from './hooks/use-check'
import { useCommands } from './hooks/use-commands'
import { useCurrentIssue } from './hooks/use-current-issue'
import { useFollowedCell } from './hooks/use-followed-cell'
import { useLanguage } from './hooks/use-language'
import { useLibrary } from './hooks/use-library'
import { useLongWork } from './hooks/use-long-work'
import { useNotice } from './hooks/use-notice'
import { isSeen, usePages } from './hooks/use-pages'
import { useResults } from './hooks/use-results'
import { useSelection } from './hooks/use-selection'
import { useTemplateWriting } from './hooks/use-template-writing'
import { useTheme } from './hooks/use-theme'
import { useWorkbook } from './hooks/use-workbook'
import type { PaneProps } from './mount'
import { pageNames, type PageName } from './pages'
import { idsOf, PaneContext, steps, type PaneState, type Step } from './pane-context'
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

const views: Record<Step, ComponentType> = { plan: PlanStep, template: TemplateStep, check: CheckStep }

export function Pane({
  workbook: source, library: app, about, language: initial, hostLanguage, toolbar, onLanguage, focusSheet = noFocus, selectedRange: ask, collapse,
  connect, files, documents,
}: PaneProps) {
  const styles = useStyles()
  const hidden = useHiddenStyles()
  const theme = useTheme()
  const id = useId()
  const ids = useMemo(() => idsOf(id), [id])
  const [language, setLanguage] = useLanguage(initial, hostLanguage, onLanguage)
  const words = paneWords[language]
  const workbook = useWorkbook(source)
  const { library, ownPlans, lastRead } = useLibrary(app)
  const selection = useSelection(library)
  const cell = useFollowedCell(workbook)
  const [step, setStep] = useState<Step>('plan')
  const pages = usePages()
  const { saveJson } = about
  const [said, announce] = useAnnouncer()
  const work = useLongWork(words, announce)
  const check = useCheck(workbook, library, language, work)
  const notice = useNotice(words, announce)
  const writing = useTemplateWriting({ language, words, library, ownPlans, workbook, selection, check, cell, announce, work })
  const results = useResults({ words, workbook, check, announce })
  const issue = useCurrentIssue(cell)
  // Where the host can't say, it is the cell that was followed, if any.
  const selectedRange = useCallback(async () => (await ask?.().catch(() => null)) ?? rangeOf(cell.current()), [ask, cell])
  const root = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)

  useEffect(() => { body.current?.scrollTo(0, 0) }, [step])

  const { forget: forgetWriting } = writing
  const { forget: forgetResults } = results
  const { open: openPage, close, back: backFrom } = pages
  const tab = useCallback((of: Step) => document.getElementById(ids.tab(of)), [ids])
  const goTo = useCallback((next: Step) => {
    // What a step had to say is old when one comes back to it.
    if (next !== step) for (const forget of [forgetWriting, forgetResults]) forget()
    // Looked for first: what led on may be hidden or gone afterwards, and would take the keyboard with it.
    const active = document.activeElement
    const [led, inside] = [body.current?.contains(active), root.current?.contains(active)]
    flushSync(() => {
      setStep(next)
      close()
    })
    if (led || (active && inside && !isSeen(active))) tab(next)?.focus()
  }, [step, tab, close, forgetWriting, forgetResults])

  const showCheck = useCallback(() => {
    goTo('check')
    tab('check')?.focus()
  }, [goTo, tab])
  const back = useCallback(() => backFrom(() => tab(step)), [backFrom, tab, step])

  const state = useMemo<PaneState>(
    () => ({
      ids, language, words, library, appLibrary: app, ownPlans, lastRead, workbook, selection, check, writing, results, issue, cell, selectedRange,
      notice, work, step, goTo, openPage, announce, focusSheet, files, documents, saveJson,
    }),
    [
      ids, language, words, library, app, ownPlans, lastRead, workbook, selection, check, writing, results, issue, cell, selectedRange,
      notice, work, step, goTo, openPage, announce, focusSheet, files, documents, saveJson,
    ],
  )
  useCommands(state, connect)
  const { components: { about: AboutPage, files: FilesPage, read: ReadPage, lint: LintPage, align: AlignPage } } = pages
  const shown: Record<PageName, () => ReactNode> = {
    about: () => <AboutPage about={about} onBack={back} />,
    files: () => files && <FilesPage access={files} onBack={back} onOpened={showCheck} />,
    read: () => <ReadPage onBack={back} />,
    lint: () => <LintPage onBack={back} />,
    align: () => <AlignPage onBack={back} />,
  }
  return (
    <PaneContext value={state}>
      <FluentProvider theme={theme} lang={language} style={fill}>
        <div className={styles.root} ref={root}>
          <CrashBoundary words={words.app} onRestart={pages.restart}>
            <PaneHeader
              onLanguage={setLanguage}
              aboutOpen={pages.current === 'about'}
              onAbout={(open) => open ? openPage('about') : close()}
              collapse={collapse}
            />
            {pageNames.filter((name) => name === pages.current || pages.opened.has(name)).map((name) => (
              <Activity key={name} mode={name === pages.current ? 'visible' : 'hidden'}>
                <Suspense>{shown[name]()}</Suspense>
              </Activity>
            ))}
            <Activity mode={pages.current === null ? 'visible' : 'hidden'}>
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
              <WorkBar heir={ids.tab(step)} />
            </Activity>
            <div role="status" aria-live="polite" className={hidden.visually}>{said}</div>
          </CrashBoundary>
        </div>
      </FluentProvider>
    </PaneContext>
  )
}

function rangeOf(cell: CellAddress | null): { sheet: string; area: Area } | null {
  return cell && { sheet: cell.sheet, area: { row: cell.row, column: cell.column, rows: 1, columns: 1 } }
}
