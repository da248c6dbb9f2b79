/** Adds a measure (标准指标), filled in from the row with the reasons. */
import { useId, useState } from 'react'
import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, Radio, RadioGroup, Text, makeStyles, tokens,
} from '@fluentui/react-components'
import { measureKindWords, readPageWords } from '../../messages'
import { directions, measureKinds, type Measure } from '../../model'
import { parseUnit } from '../../notation'
import type { MeasureDraft } from '../../reading/match'
import { usePane } from '../pane-context'
import { ChoiceField } from '../recognise/ChoiceField'
import { draftText } from './measure-words'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2 },
})

interface NewMeasureDialogProps {
  open: boolean
  draft: MeasureDraft
  onSave: (measure: Measure) => void
  onCancel: () => void
}

export function NewMeasureDialog({ open, ...form }: NewMeasureDialogProps) {
  return (
    // Closed, not taken away: else what was behind it would stay hidden from screen readers.
    <Dialog open={open} onOpenChange={(_, data) => { if (!data.open) form.onCancel() }}>
      <DialogSurface><MeasureForm {...form} /></DialogSurface>
    </Dialog>
  )
}

function MeasureForm({ draft, onSave, onCancel }: Omit<NewMeasureDialogProps, 'open'>) {
  const styles = useStyles()
  const { language, words: { common } } = usePane()
  const words = readPageWords[language].measure
  const form = useId()
  const [name, setName] = useState(draft.measure.name['zh-CN'])
  const [unit, setUnit] = useState(draft.measure.unitOfMeasure ?? '')
  const [direction, setDirection] = useState(draft.measure.direction)
  const [kind, setKind] = useState(draft.measure.kind)
  const nameWrong = name.trim() === '' ? words.dialog.nameMissing : null
  const unitWrong = unit.trim() !== '' && !parseUnit(unit.trim()) ? words.dialog.unitUnknown : null
  return (
    <form
      id={form}
      onSubmit={(event) => {
        event.preventDefault()
        if (nameWrong === null && unitWrong === null) onSave(edited(draft.measure, { name: name.trim(), unit: unit.trim(), direction, kind }))
      }}
    >
      <DialogBody>
        <DialogTitle>{words.dialog.title}</DialogTitle>
        <DialogContent className={styles.form}>
          <Text className={styles.quiet}>{words.dialog.hint}</Text>
          <Field label={words.dialog.name} validationMessage={nameWrong}>
            <Input value={name} lang="zh-CN" onChange={(_, data) => setName(data.value)} />
          </Field>
          <Field label={words.dialog.unit} hint={words.dialog.unitHint} validationMessage={unitWrong}>
            <Input value={unit} lang="zh-CN" onChange={(_, data) => setUnit(data.value)} />
          </Field>
          <Field label={words.dialog.direction}>
            <RadioGroup value={direction} onChange={(_, data) => setDirection(directions.find((each) => each === data.value)!)}>
              {directions.map((each) => <Radio key={each} value={each} label={words.directions[each]} />)}
            </RadioGroup>
          </Field>
          <ChoiceField
            label={words.dialog.kind}
            value={kind}
            options={measureKinds.map((each) => ({ value: each, text: measureKindWords[language][each]! }))}
            onChange={(value) => setKind(measureKinds.find((each) => each === value)!)}
          />
          <Text size={200} className={styles.quiet}>{`${words.why}${words.colon}${draftText(draft.reasons, language)}`}</Text>
        </DialogContent>
        <DialogActions fluid>
          <Button appearance="primary" type="submit">{words.dialog.save}</Button>
          <Button onClick={onCancel}>{common.cancel}</Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}

/** The draft as corrected; the way of adding up follows the way of counting, where that was changed. */
function edited(
  draft: Measure, { name, unit, direction, kind }: { name: string; unit: string; direction: Measure['direction']; kind: Measure['kind'] },
): Measure {
  const addable = kind === 'count' || kind === 'amount' || kind === 'running-total' || kind === 'five-year-total'
  return {
    ...draft, name: { 'zh-CN': name, en: name }, aliases: [...new Set([...draft.aliases, name])], unitOfMeasure: unit === '' ? null : unit, direction, kind,
    ...kind === draft.kind ? {} : { addingUp: { way: kind === 'milestone' ? 'all-must-pass' as const : addable ? 'sum' as const : 'not-addable' as const } },
  }
}
