/** The page 市县指标对照. */
import { planPagesWords } from '../../messages'
import { usePane } from '../pane-context'
import { PageFrame } from '../shared/PageFrame'

export function AlignPage({ onBack }: { onBack: () => void }) {
  const { language } = usePane()
  return <PageFrame title={planPagesWords[language].align.open} onBack={onBack}>{null}</PageFrame>
}
