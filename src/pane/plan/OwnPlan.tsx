/** A plan of one's own (自己读入的规划) that is chosen: said to be so, exported, removed. */
import { useState } from 'react'
import {
  Badge, Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Text, makeStyles, tokens,
} from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { SaveRegular } from '@fluentui/react-icons/svg/save'
import { planPagesWords } from '../../messages'
import type { Plan } from '../../model'
import { usePane } from '../pane-context'
import { saveJsonFile } from '../shared/save-json'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
})

export function OwnPlan({ plan }: { plan: Plan }) {
  const styles = useStyles()
  const { ids, language, ownPlans, saveJson, announce, words: { common } } = usePane()
  const words = planPagesWords[language].own
  const [said, setSaid] = useState<string | null>(null)
  const source = ownPlans.sources.find(({ json }) => (json as { id: string }).id === plan.id)
  if (!source) return null
  const exportIt = async () => {
    const file = `${plan.id}.json`
    const path = await saveJsonFile(file, `${JSON.stringify(source.json, null, 2)}\n`, saveJson)
    const text = path === null ? words.exported(file) : words.exportedAt(path)
    setSaid(text)
    announce(text)
  }
  const remove = () => {
    ownPlans.remove(plan.id)
    announce(words.removed(plan.title))
    // All of this goes away with the plan.
    document.getElementById(ids.tab('plan'))?.focus()
  }
  return (
    <section className={styles.root} aria-label={words.mark}>
      <div className={styles.buttons}>
        <Badge appearance="outline" color="informative">{words.mark}</Badge>
        <Button size="small" icon={<SaveRegular />} onClick={() => void exportIt()}>{words.export}</Button>
        <Dialog modalType="alert">
          <DialogTrigger disableButtonEnhancement><Button size="small" icon={<DeleteRegular />}>{words.remove}</Button></DialogTrigger>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>{words.removeTitle(plan.title)}</DialogTitle>
              <DialogContent>{words.removeHint}</DialogContent>
              <DialogActions fluid>
                <DialogTrigger disableButtonEnhancement><Button appearance="primary">{common.cancel}</Button></DialogTrigger>
                <Button onClick={remove}>{words.remove}</Button>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      </div>
      <Text size={200} className={styles.quiet}>{said ?? words.note}</Text>
    </section>
  )
}
