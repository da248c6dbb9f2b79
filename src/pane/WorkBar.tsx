/** What is under way in the workbook beside the pane. */
import { usePane } from './pane-context'
import { FootBar } from './shared/FootBar'

/** Nothing while nothing has lasted. */
export function WorkBar() {
  const { ids, words, step, work: { shown } } = usePane()
  return shown && <FootBar label={words.work[shown.kind]} share={shown.share} cancel={shown.cancel} heir={ids.tab(step)} />
}
