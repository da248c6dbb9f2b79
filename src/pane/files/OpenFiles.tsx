/** The way from the check to the received files, where the app has one. */
import { Button, makeStyles } from '@fluentui/react-components'
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox'
import { filesWords } from '../../messages'
import { usePane } from '../pane-context'

const useStyles = makeStyles({ line: { display: 'flex', justifyContent: 'flex-end' } })

export function OpenFiles() {
  const styles = useStyles()
  const { language, files, openPage } = usePane()
  return files && (
    <div className={styles.line}>
      <Button appearance="subtle" size="small" icon={<MailInboxRegular />} onClick={() => openPage('files')}>{filesWords[language].open}</Button>
    </div>
  )
}
