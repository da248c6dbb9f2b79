/** What is under way, at the foot of the pane, so that nothing above it moves. */
import { useLayoutEffect, useRef } from 'react'
import { Button, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components'
import { usePane, type PaneState } from './pane-context'

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

/** Nothing while nothing has lasted. */
export function WorkBar() {
  const { work: { shown } } = usePane()
  return shown && <Bar {...shown} />
}

function Bar({ kind, share, cancel }: NonNullable<PaneState['work']['shown']>) {
  const styles = useStyles()
  const { ids, words, step } = usePane()
  const root = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const bar = root.current
    return () => {
      // The button goes away; the keyboard must not.
      if (bar?.contains(document.activeElement)) document.getElementById(ids.tab(step))?.focus()
    }
  }, [ids, step])
  return (
    <div className={styles.root} ref={root}>
      <ProgressBar aria-label={words.work[kind]} value={share ?? undefined} thickness="large" shape="square" />
      <div className={styles.line}>
        <Text size={200} className={styles.what}>{words.work[kind]}</Text>
        {share !== null && <Text size={200} className={styles.share}>{words.work.progress(Math.round(share * 100))}</Text>}
        {cancel && <Button size="small" onClick={cancel}>{words.common.cancel}</Button>}
      </div>
    </div>
  )
}
