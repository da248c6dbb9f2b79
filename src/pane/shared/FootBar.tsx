/** Work under way, at the foot of a page, so that nothing above it moves. */
import { useLayoutEffect, useRef } from 'react'
import { Button, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components'
import { usePane } from '../pane-context'

const useStyles = makeStyles({
  root: { flexShrink: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  what: { flex: 1 },
  share: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground3 },
})

interface FootBarProps {
  /** What is being done. */
  label: string
  /** From 0 to 1; null where nobody knows. */
  share: number | null
  /** Null for what can't be called off in the middle. */
  cancel: (() => void) | null
  /** The id of what gets the keyboard when the bar goes away. */
  heir: string
}

export function FootBar({ label, share, cancel, heir }: FootBarProps) {
  const styles = useStyles()
  const { words } = usePane()
  const root = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const bar = root.current
    return () => {
      if (bar?.contains(document.activeElement)) document.getElementById(heir)?.focus()
    }
  }, [heir])
  return (
    <div className={styles.root} ref={root}>
      <ProgressBar aria-label={label} value={share ?? undefined} thickness="large" shape="square" />
      <div className={styles.line}>
        <Text size={200} className={styles.what}>{label}</Text>
        {share !== null && <Text size={200} className={styles.share}>{words.work.progress(Math.round(share * 100))}</Text>}
        {cancel && <Button size="small" onClick={cancel}>{words.common.cancel}</Button>}
      </div>
    </div>
  )
}
