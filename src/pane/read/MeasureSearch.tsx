/** Finds a measure (标准指标) among all that are known, by typing. */
import { useState } from 'react'
import { Combobox, Field, Option, makeStyles } from '@fluentui/react-components'
import { readPageWords } from '../../messages'
import type { Measure } from '../../model'
import { usePane } from '../pane-context'
import { matches } from '../shared/matches'
import { measureText } from './measure-words'

const useStyles = makeStyles({
  combobox: { minWidth: 0, '& > input': { minWidth: 0, textOverflow: 'ellipsis' } },
  list: { maxHeight: '40vh' },
})

/** Measures that are offered at a time. */
const most = 50

interface MeasureSearchProps {
  measures: ReadonlyMap<string, Measure>
  onChoose: (id: string) => void
}

export function MeasureSearch({ measures, onChoose }: MeasureSearchProps) {
  const styles = useStyles()
  const { language } = usePane()
  const words = readPageWords[language].measure
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  const found = [...measures.values()].filter(({ name, aliases }) => matches(query, name['zh-CN'], name.en, ...aliases)).slice(0, most)
  return (
    <Field label={words.search} size="small">
      <Combobox
        size="small"
        className={styles.combobox}
        listbox={{ className: styles.list }}
        expandIcon={{ 'aria-label': words.search, tabIndex: -1 }}
        placeholder={words.searchHint}
        value={query}
        selectedOptions={[]}
        open={open}
        lang="zh-CN"
        onChange={(event) => {
          setQuery(event.target.value)
          setOpen(true)
        }}
        onOpenChange={(_, data) => setOpen(data.open)}
        onOptionSelect={(_, { optionValue }) => { if (optionValue !== undefined && optionValue !== '') onChoose(optionValue) }}
      >
        {found.map((measure) => (
          <Option key={measure.id} value={measure.id} text={measure.name['zh-CN']}>{measureText(measure, language)}</Option>
        ))}
        {found.length === 0 && <Option disabled value="" text="">{words.notFound}</Option>}
      </Combobox>
    </Field>
  )
}
