/** Hands the record on: as a file, and as text where a web view blocks downloads. */
import { useEffect, useRef, useState } from 'react'
import { Button, Field, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons/svg/copy'
import { SaveRegular } from '@fluentui/react-icons/svg/save'
import { aboutWords } from '../../messages'
import type { SelfCheckRecord } from '../../selfcheck'
import { usePane } from '../pane-context'
import { saveJsonFile } from '../shared/save-json'
import type { About } from './about'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  button: { alignSelf: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground2 },
  text: { '& > textarea': { fontFamily: tokens.fontFamilyMonospace, height: '6em' } },
})

interface RecordSaverProps {
  record: SelfCheckRecord
  saveJson: About['saveJson']
}

export function RecordSaver({ record, saveJson }: RecordSaverProps) {
  const styles = useStyles()
  const { language, announce } = usePane()
  const words = aboutWords[language].check
  const [said, setSaid] = useState<string | null>(null)
  const text = useRef<HTMLTextAreaElement>(null)
  const saveButton = useRef<HTMLButtonElement>(null)
  const json = JSON.stringify(record, null, 1)

  // The button that ended the run is gone, and this is what comes next.
  useEffect(() => saveButton.current?.focus(), [record])

  const tell = (what: string) => {
    setSaid(what)
    announce(what)
  }
  const save = async () => {
    const file = words.file(record.time.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-'))
    const path = await saveJsonFile(file, json, saveJson)
    tell(path === null ? words.saved(file) : words.savedAt(path))
  }
  const copy = () => {
    text.current?.select()
    // The newer way is missing on plain http, and forbidden in many web views. The tester's own keys always work.
    tell(document.execCommand('copy') ? words.copied : words.copyByHand)
  }

  return (
    <div className={styles.root}>
      <Button ref={saveButton} className={styles.button} appearance="primary" icon={<SaveRegular />} onClick={() => void save()}>{words.save}</Button>
      <Text size={200} className={styles.quiet}>{words.saveHint}</Text>
      <Field label={words.text} hint={words.textHint}>
        <Textarea className={styles.text} ref={text} readOnly value={json} onFocus={(event) => event.target.select()} />
      </Field>
      <Button className={styles.button} icon={<CopyRegular />} onClick={copy}>{words.copy}</Button>
      {said !== null && <Text>{said}</Text>}
    </div>
  )
}
