/** The star of a core indicator (核心指标 ★). */
import { makeStyles, tokens } from '@fluentui/react-components'
import { usePane } from '../pane-context'

const useStyles = makeStyles({ mark: { color: tokens.colorBrandForeground1, marginInlineEnd: tokens.spacingHorizontalXXS } })

export function CoreMark() {
  const styles = useStyles()
  const { words } = usePane()
  return <span className={styles.mark} role="img" aria-label={words.common.core} title={words.common.core}>★</span>
}
