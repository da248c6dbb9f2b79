/** What became of plans of one's own that could not be loaded or kept, until it is dismissed. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { planPagesWords } from '../../messages'
import { describeFault } from '../../report'
import { usePane } from '../pane-context'

const useStyles = makeStyles({ list: { margin: `${tokens.spacingVerticalXS} 0`, paddingInlineStart: tokens.spacingHorizontalL } })

export function OwnPlanTroubles() {
  const styles = useStyles()
  const { language, ownPlans: { troubles, dismiss }, words: { common } } = usePane()
  const words = planPagesWords[language].own
  if (troubles.length === 0) return null
  const leftOut = troubles.filter((trouble) => trouble.kind === 'left-out')
  const notKept = troubles.filter((trouble) => trouble.kind === 'not-kept').flatMap(({ files }) => files)
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {leftOut.length > 0 && (
          <>
            <MessageBarTitle>{words.leftOut(leftOut.length)}</MessageBarTitle>
            <ul className={styles.list}>
              {leftOut.map(({ fault }, at) => <li key={at}>{describeFault(fault, language).message}</li>)}
            </ul>
            {words.leftOutHint}
          </>
        )}
        {notKept.length > 0 && words.notKept(notKept)}
      </MessageBarBody>
      <MessageBarActions
        containerAction={<Button appearance="transparent" icon={<DismissRegular />} aria-label={common.dismiss} onClick={dismiss} />}
      />
    </MessageBar>
  )
}
