/** What the toolbar does: opening, saving and filling in a sample, and what there is to tell about it. */
import { useEffect, useState } from 'react'
import { workbenchWords } from '../../messages'
import type { Fault } from '../../model'
import { faultOf, useAction, useNextAction, usePane } from '../../pane'
import { download, readFile, toXlsx } from './files'
import { writeSample } from './sample'
import type { TrackedWorkbook } from './track-changes'

/** Milliseconds for which a success is told; it takes room from the pane. */
const noticeTime = 12_000

/** Something to tell the user after an action that went well. */
export interface Notice {
  intent: 'success' | 'warning' | 'info'
  title: string
  text?: string
}

export interface Workbench {
  /** The spreadsheet is there and nothing is under way. */
  ready: boolean
  notice: Notice | null
  fault: Fault | null
  forget: () => void
  /** Opens a file, after asking where that would discard changes. */
  open: (file: File) => void
  /** The file that waits for the user's word. */
  asking: File | null
  answer: (discard: boolean) => void
  save: () => void
  sample: () => void
  /** Name of the sheet that the sample would write over, which waits for the user's word. */
  existing: string | null
  /** Fills in the sample over that sheet. */
  replace: () => void
}

export function useWorkbench(source: Promise<TrackedWorkbook>): Workbench {
  const { language, library, selection: { plan, period }, check, cell, goTo, announce, workbook } = usePane()
  const words = workbenchWords[language]
  const [notice, setNotice] = useState<Notice | null>(null)
  const [asking, setAsking] = useState<File | null>(null)
  const [fileName, setFileName] = useState<string | null>(null)

  useEffect(() => {
    if (notice?.intent !== 'success') return
    const end = setTimeout(() => setNotice(null), noticeTime)
    return () => clearTimeout(end)
  }, [notice])

  useNextAction(notice?.intent === 'success', () => setNotice(null))

  const tell = (next: Notice) => {
    setNotice(next)
    announce(next.title)
  }
  const opening = useAction('open', async (file: File, discard: boolean) => {
    const tracked = await source
    if (tracked.unsaved() && !discard) return setAsking(file)
    const { layout, saveAs, convertedFrom, unsupported } = await readFile(file)
    await tracked.workbook.load(layout)
    cell.forget()
    tracked.saved()
    setFileName(saveAs)
    const parts = unsupported.map((id) => words.partNames[id] ?? words.otherPart(id))
    if (convertedFrom !== null) tell({ intent: 'info', title: words.opened(file.name), text: words.convertedHint(convertedFrom, saveAs) })
    else if (parts.length > 0) tell({ intent: 'warning', title: words.lost, text: words.lostHint(file.name, parts) })
    else tell({ intent: 'success', title: words.opened(file.name) })
    await check.refresh()
    goTo('check')
  })
  const saving = useAction('save', async () => {
    const tracked = await source
    const bytes = await toXlsx(await tracked.workbook.layout())
    const checked = check.outcome?.kind === 'results' ? check.outcome.results[0] : undefined
    const name = fileName ?? `${checked ? `${checked.plan.region.name}${checked.sheet}` : words.untitled}.xlsx`
    download(bytes, name)
    tracked.saved()
    tell({ intent: 'success', title: words.saved(name) })
  })
  const sampling = useAction('write-template', async (replace: boolean) => {
    if (!plan || period === null) return tell({ intent: 'info', title: words.noTargets, text: words.noTargetsHint })
    await writeSample((await source).workbook, library, { plan: plan.id, period, language, replace })
    cell.forget()
    tell({ intent: 'success', title: words.sampled, text: words.sampledHint })
    await check.refresh()
    goTo('check')
  })
  const actions = [opening, saving, sampling]
  const exists = faultOf(sampling.fault, 'sheet-exists')
  const forget = () => {
    setNotice(null)
    for (const action of actions) action.forget()
  }
  const begin = (run: () => Promise<boolean>) => {
    forget()
    void run()
  }
  return {
    ready: workbook.status === 'ready' && actions.every((action) => !action.busy),
    notice,
    fault: exists ? null : actions.find((action) => action.fault)?.fault ?? null,
    forget,
    open: (file) => begin(() => opening.run(file, false)),
    asking,
    answer: (discard) => {
      setAsking(null)
      if (discard && asking) begin(() => opening.run(asking, true))
    },
    save: () => begin(() => saving.run()),
    sample: () => begin(() => sampling.run(false)),
    existing: exists?.data.sheet ?? null,
    replace: () => begin(() => sampling.run(true)),
  }
}
