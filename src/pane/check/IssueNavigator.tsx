/** Goes to the next or previous issue and says which one it is. */
import { Button, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import { usePane } from '../pane-context'
import type { IssueNavigation } from './use-issue-navigation'

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  position: { flex: 1, fontVariantNumeric: 'tabular-nums' },
})

interface IssueNavigatorProps {
  navigation: IssueNavigation
  total: number
}

export function IssueNavigator({ navigation: { position, next, previous }, total }: IssueNavigatorProps) {
  const styles = useStyles()
  const { words: { check: words } } = usePane()
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.position}>{position === 0 ? words.count(total) : words.position(position, total)}</Text>
      <Tooltip content={words.previous} relationship="label">
        <Button size="small" icon={<ArrowUpRegular />} disabledFocusable={total === 0} aria-keyshortcuts="Shift+F8" onClick={previous} />
      </Tooltip>
      <Tooltip content={words.next} relationship="label">
        <Button size="small" icon={<ArrowDownRegular />} disabledFocusable={total === 0} aria-keyshortcuts="F8" onClick={next} />
      </Tooltip>
    </div>
  )
}
