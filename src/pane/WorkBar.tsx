/** What is under way in the workbook beside the pane. */
import { usePane } from './pane-context'
import { FootBar } from './shared/FootBar'

/** Nothing while nothing has lasted. `heir` is the id of what gets the keyboard then. */
export function WorkBar({ heir }: { heir: string }) {
  const { words, work: { shown } } = usePane()
  return shown && <FootBar label={words.work[shown.kind]} share={shown.share} cancel={shown.cancel} heir={heir} />
}
