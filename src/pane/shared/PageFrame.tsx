/** A page in the place of the steps: the way back, which gets the keyboard, its heading and what stands below. */
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { usePane } from '../pane-context'
import { WorkBar } from '../WorkBar'

const useStyles = makeStyles({
  page: {
    flex: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', position: 'relative', display: 'flex', flexDirection: 'column',
    gap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    '& > *': { flexShrink: 0 },
  },
  back: { alignSelf: 'flex-start' },
  title: { margin: 0 },
})

interface PageFrameProps {
  title: string
  onBack: () => void
  children: ReactNode
}

export function PageFrame({ title, onBack, children }: PageFrameProps) {
  const styles = useStyles()
  const { words } = usePane()
  const id = useId()
  const back = useRef<HTMLButtonElement>(null)
  // Also when the page is come back to, which is as it was left.
  useEffect(() => back.current?.focus({ preventScroll: true }), [])
  return (
    <>
      <section className={styles.page} aria-label={title}>
        <Button ref={back} id={id} className={styles.back} appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onBack}>
          {words.common.back}
        </Button>
        <Text as="h2" size={400} weight="semibold" className={styles.title}>{title}</Text>
        {children}
      </section>
      <WorkBar heir={id} />
    </>
  )
}
