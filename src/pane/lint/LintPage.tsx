/** The page 规划自检. */
import { planPagesWords } from '../../messages'
import { usePane } from '../pane-context'
import { PageFrame } from '../shared/PageFrame'

export function LintPage({ onBack }: { onBack: () => void }) {
  const { language } = usePane()
  return <PageFrame title={planPagesWords[language].lint.open} onBack={onBack}>{null}</PageFrame>
}
