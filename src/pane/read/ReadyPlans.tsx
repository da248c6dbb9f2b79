/** Plans that are ready, as files and sheets of ours hold them: there is nothing to read. */
import { useState } from 'react'
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { readPageWords, sheetProblemText } from '../../messages'
import type { Fault } from '../../model'
import type { ReadyPlan, ReadyPlans as Ready } from '../../plans'
import { usePane } from '../pane-context'
import { FaultMessage } from '../shared/FaultMessage'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0, overflowWrap: 'anywhere' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

interface ReadyPlansProps extends Ready {
  name: string | null
  onAnother: () => void
}

export function ReadyPlans({ name, sources, problems, onAnother }: ReadyPlansProps) {
  const styles = useStyles()
  const { language, ownPlans, selection: { selectPlan }, goTo, announce } = usePane()
  const words = readPageWords[language]
  const [fault, setFault] = useState<Fault | null>(null)
  const titles = sources.map(titleOf)
  const use = () => {
    // What the app has is chosen, and not loaded beside itself.
    const fresh = sources.filter(({ same }) => same === null)
    const failed = fresh.length > 0 ? ownPlans.add(fresh) : null
    setFault(failed)
    if (failed) return
    const [first] = sources
    if (first) selectPlan({ id: first.json.id })
    announce(words.use.used(titles.join(words.source.and)))
    onAnother()
    goTo('plan')
  }
  return (
    <section className={styles.root}>
      <Text as="h3" weight="semibold" className={styles.title}>{words.plans.title(name ?? words.source.pasted)}</Text>
      <ul className={styles.list}>
        {sources.map(({ json: { id }, same, editedFrom }, at) => (
          <li key={at}>
            <Text lang="zh-CN">{titles[at]}</Text>
            {same && <Text block className={styles.quiet}>{words.plans.same}</Text>}
            {editedFrom && <Text block className={styles.quiet}>{words.plans.edited(editedFrom.id, id)}</Text>}
          </li>
        ))}
      </ul>
      <Text className={styles.quiet}>{words.plans.hint}</Text>
      {problems.length > 0 && (
        <div>
          <Text weight="semibold">{words.plans.check}</Text>
          <ul className={styles.list}>{problems.map((problem, at) => <li key={at}><Text>{sheetProblemText(problem, language)}</Text></li>)}</ul>
        </div>
      )}
      {fault && <FaultMessage fault={fault} onDismiss={() => setFault(null)} />}
      <div className={styles.buttons}>
        <Button data-landing appearance="primary" icon={<CheckmarkRegular />} onClick={use}>{words.plans.use}</Button>
        <Button onClick={onAnother}>{words.source.another}</Button>
      </div>
    </section>
  )
}

/** Title and caption of the table, as the file states them. */
function titleOf({ json: { title, table } }: ReadyPlan): string {
  return table === null ? title : `${title} · ${table}`
}
