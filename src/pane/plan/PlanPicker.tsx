/** Chooses a plan out of the library; typing narrows the choice. */
import { useState } from 'react'
import { Combobox, Field, Option, Text, makeStyles, tokens } from '@fluentui/react-components'
import { planPagesWords } from '../../messages'
import type { Plan } from '../../model'
import { usePane } from '../pane-context'
import { matches } from '../shared/matches'

const useStyles = makeStyles({
  // Without it the text field keeps the width that browsers give it by themselves.
  combobox: { minWidth: 0, '& > input': { minWidth: 0, textOverflow: 'ellipsis' } },
  list: { maxHeight: '60vh' },
  option: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  title: { color: tokens.colorNeutralForeground2 },
})

interface PlanPickerProps {
  plans: readonly Plan[]
  chosen: Plan
  onChoose: (plan: Plan) => void
}

export function PlanPicker({ plans, chosen, onChoose }: PlanPickerProps) {
  const styles = useStyles()
  const { language, words, ownPlans: { own } } = usePane()
  // Null while nothing is being typed.
  const [query, setQuery] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const shown = plans.filter((plan) => query === null || matches(query, plan.region.name, plan.title, plan.table ?? '', plan.id))
  return (
    <Field label={words.plan.choose}>
      <Combobox
        className={styles.combobox}
        listbox={{ className: styles.list }}
        // The mouse's way to the list; typing and the arrow keys are the keyboard's.
        expandIcon={{ 'aria-label': words.plan.choose, tabIndex: -1 }}
        placeholder={words.plan.choosePlaceholder}
        value={query ?? label(chosen)}
        selectedOptions={[chosen.id]}
        open={open}
        // Selected, so that what one types takes the place of the plan chosen; after the click, which would set the caret.
        onFocus={(event) => event.target.select()}
        onClick={(event) => { if (query === null && event.target instanceof HTMLInputElement) event.target.select() }}
        // Going from the text to its arrow closes nothing, but what was typed must not stay.
        onBlur={() => setQuery(null)}
        onChange={(event) => {
          setQuery(event.target.value)
          // An input method (输入法) presses no keys that would open the list.
          setOpen(true)
        }}
        onOpenChange={(_, data) => {
          setOpen(data.open)
          if (!data.open) setQuery(null)
        }}
        onOptionSelect={(_, { optionValue }) => {
          const plan = plans.find((candidate) => candidate.id === optionValue)
          // Without a plan, typing has merely left the one chosen.
          if (!plan) return
          onChoose(plan)
          setQuery(null)
        }}
      >
        {shown.map((plan) => (
          <Option key={plan.id} value={plan.id} text={label(plan)}>
            <div className={styles.option}>
              <Text weight="semibold">{plan.region.name}{own.has(plan.id) && <Text size={200}> · {planPagesWords[language].own.mark}</Text>}</Text>
              <Text size={200} className={styles.title}>{plan.title}</Text>
              {plan.table !== null && <Text size={200} className={styles.title}>{plan.table}</Text>}
            </div>
          </Option>
        ))}
        {shown.length === 0 && <Option disabled text="">{words.plan.noPlan}</Option>}
      </Combobox>
    </Field>
  )
}

function label(plan: Plan): string {
  return `${plan.region.name} ${plan.table ?? plan.title}`
}
