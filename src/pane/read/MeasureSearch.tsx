/** Finds a measure (标准指标) among all that are known, by typing. */
import { readPageWords } from '../../messages'
import type { Measure } from '../../model'
import { usePane } from '../pane-context'
import { matches } from '../shared/matches'
import { SearchChoice } from '../shared/SearchChoice'
import { measureText } from './measure-words'

/** Measures that are offered at a time. */
const most = 50

interface MeasureSearchProps {
  measures: ReadonlyMap<string, Measure>
  onChoose: (id: string) => void
}

export function MeasureSearch({ measures, onChoose }: MeasureSearchProps) {
  const { language } = usePane()
  const words = readPageWords[language].measure
  const all = [...measures.values()]
  return (
    <SearchChoice
      label={words.search}
      placeholder={words.searchHint}
      size="small"
      chosen={null}
      offer={(query) => all.filter(({ name, aliases }) => query === null || matches(query, name['zh-CN'], name.en, ...aliases)).slice(0, most)
        .map((measure) => ({ id: measure.id, text: measure.name['zh-CN'], shown: measureText(measure, language) }))}
      none={() => words.notFound}
      onChoose={onChoose}
    />
  )
}
