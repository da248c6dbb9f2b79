/** The page 读入规划. */
import { planPagesWords } from '../../messages'
import { usePane } from '../pane-context'
import { PageFrame } from '../shared/PageFrame'

export function ReadPage({ onBack }: { onBack: () => void }) {
  const { language } = usePane()
  return <PageFrame title={planPagesWords[language].read.open} onBack={onBack}>{null}</PageFrame>
}
