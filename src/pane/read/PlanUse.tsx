/** What becomes of the plan: it is used, saved as a file, or written as a sheet; and what is still missing before that. */
import { useState } from 'react'
import { Button, MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { draftProblemWords, readPageWords } from '../../messages'
import { addPlanSheet, planFileJson, type DraftProblem } from '../../plans'
import { useAction } from '../hooks/use-action'
import { usePane } from '../pane-context'
import { FaultMessage } from '../shared/FaultMessage'
import { saveJsonFile } from '../shared/save-json'
import { doubtText } from './doubt-words'
import { useReview } from './review'
import { countRows } from './rows'
import type { OpenedDocument } from './opened-document'

const useStyles = makeStyles({
  root: {
    // At the edge of the page, over its padding.
    position: 'sticky', bottom: `calc(-1 * ${tokens.spacingVerticalXXL})`, zIndex: 2, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`, backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  problems: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, maxHeight: '8em', overflowY: 'auto' },
  problem: { minWidth: 0, padding: 0, textAlign: 'start', justifyContent: 'start', overflowWrap: 'anywhere', fontWeight: tokens.fontWeightRegular },
  quiet: { color: tokens.colorNeutralForeground2 },
})

interface PlanUseProps {
  opened: OpenedDocument
  /** The user asks for the place where a problem can be mended. */
  onProblem: (problem: DraftProblem) => void
  /** The plan as it stands is used. */
  onUsed: () => void
  /** It is saved. */
  onKept: () => void
}

export function PlanUse({ opened, onProblem, onUsed, onKept }: PlanUseProps) {
  const styles = useStyles()
  const { language, workbook, ownPlans, selection: { selectPlan }, saveJson, goTo, announce } = usePane()
  const { draft, library } = useReview()
  const words = readPageWords[language].use
  const [said, setSaid] = useState<string | null>(null)
  const { file, problems, rows } = draft
  const ready = problems.length === 0
  const { open } = countRows(rows)
  const tell = (text: string) => {
    setSaid(text)
    announce(text)
  }
  const use = useAction('write', async () => {
    const { document, read: { commitments } } = opened
    const fault = ownPlans.add([{ file: opened.name ?? file.title, json: file }], { document, commitments })
    if (fault) throw fault
    selectPlan(file)
    onUsed()
    tell(words.used(file.title))
    goTo('plan')
  })
  const save = useAction('save', async () => {
    const name = `${file.id}.json`
    const path = await saveJsonFile(name, planFileJson(file), saveJson)
    onKept()
    tell(path === null ? words.saved(name) : words.savedAt(path))
  })
  const write = useAction('write', async () => {
    if (workbook.status !== 'ready') return
    const notes = rows.map(({ doubts }) => doubts.length === 0 ? null : doubts.map((doubt) => doubtText(doubt, language)).join('\n'))
    const patch = await addPlanSheet(workbook.workbook, file, library, { language, notes })
    await workbook.workbook.apply(patch)
    onKept()
    tell(words.written(patch.activate ?? ''))
  })
  const actions = [use, save, write]
  const fault = actions.find((action) => action.fault)?.fault
  const run = (action: typeof use) => () => {
    setSaid(null)
    for (const each of actions) each.forget()
    void action.run()
  }
  return (
    <section className={styles.root} aria-label={words.label}>
      {!ready && (
        <>
          <Text size={200} weight="semibold">{words.missing(problems.length)}</Text>
          <ul className={styles.problems}>
            {problems.map((problem, at) => (
              <li key={at}>
                <Button className={styles.problem} appearance="transparent" size="small" onClick={() => onProblem(problem)}>
                  {draftProblemWords[language][problem.id](problem.parameters)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {fault && <FaultMessage fault={fault} onDismiss={() => actions.forEach((action) => action.forget())} />}
      {said !== null && <MessageBar intent="success" layout="multiline"><MessageBarBody>{said}</MessageBarBody></MessageBar>}
      {ready && open > 0 && said === null && <Text size={200} className={styles.quiet}>{words.openLeft(open)}</Text>}
      <div className={styles.buttons}>
        <Button appearance="primary" size="small" icon={<CheckmarkRegular />} disabledFocusable={!ready} onClick={run(use)}>{words.use}</Button>
        <Button size="small" disabledFocusable={!ready} onClick={run(save)}>{words.save}</Button>
        <Button size="small" disabledFocusable={!ready || workbook.status !== 'ready'} onClick={run(write)}>{words.sheet}</Button>
      </div>
    </section>
  )
}
