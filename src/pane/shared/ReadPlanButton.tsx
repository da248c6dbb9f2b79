/** The way to 读入规划, where the app has one. */
import { Button } from '@fluentui/react-components'
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add'
import { planPagesWords } from '../../messages'
import { usePane } from '../pane-context'

export function ReadPlanButton() {
  const { language, documents, openPage } = usePane()
  return documents && <Button size="small" icon={<DocumentAddRegular />} onClick={() => openPage('read')}>{planPagesWords[language].read.open}</Button>
}
