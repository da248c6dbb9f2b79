/** Which table of the document is made a plan of, or its list of tasks (任务清单). */
import { Field, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components'
import { readPageWords } from '../../messages'
import type { PlanDraft } from '../../plans'
import { usePane } from '../pane-context'
import { countRows } from './rows'
import type { TableWork } from './opened-document'

const useStyles = makeStyles({
  radio: { '& > label': { minWidth: 0, overflowWrap: 'anywhere' } },
  quiet: { color: tokens.colorNeutralForeground2, display: 'block' },
})

interface TableChoiceProps {
  tables: readonly TableWork[]
  drafts: readonly PlanDraft[]
  chosen: number
  onChoose: (table: number) => void
}

export function TableChoice({ tables, drafts, chosen, onChoose }: TableChoiceProps) {
  const styles = useStyles()
  const { language } = usePane()
  const words = readPageWords[language].found
  return (
    <Field label={words.tables}>
      <RadioGroup value={String(chosen)} onChange={(_, data) => onChoose(Number(data.value))}>
        {tables.map(({ kind, read }, at) => {
          const { all, open } = countRows(drafts[at]!.rows)
          return (
            <Radio
              key={at}
              className={styles.radio}
              value={String(at)}
              label={
                <>
                  {kind === 'tasks' ? words.tasks : <span lang="zh-CN">{read.plan.table ?? words.table(at + 1)}</span>}
                  <Text size={200} className={styles.quiet}>{words.counts(all, open)}</Text>
                </>
              }
            />
          )
        })}
      </RadioGroup>
    </Field>
  )
}
