/** The page about the product: what it is, what it runs in, what works there, and the way to the self-check. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { aboutWords } from '../../messages'
import { usePane } from '../pane-context'
import type { About } from './about'
import { AboutFacts } from './AboutFacts'

const SelfCheckPage = lazy(() => import('./SelfCheckPage').then(({ SelfCheckPage: page }) => ({ default: page })))

const useStyles = makeStyles({
  page: {
    flex: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    '& > *': { flexShrink: 0 },
  },
  back: { alignSelf: 'flex-start' },
})

interface AboutPageProps {
  about: About
  onBack: () => void
}

export function AboutPage({ about, onBack }: AboutPageProps) {
  const styles = useStyles()
  const { language } = usePane()
  const words = aboutWords[language]
  const [checking, setChecking] = useState(false)
  const back = useRef<HTMLButtonElement>(null)

  useEffect(() => back.current?.focus(), [checking])

  return (
    <section className={styles.page} aria-label={checking ? words.check.title : words.title}>
      <Button
        ref={back}
        className={styles.back}
        appearance="subtle"
        size="small"
        icon={<ArrowLeftRegular />}
        onClick={() => checking ? setChecking(false) : onBack()}
      >
        {words.back}
      </Button>
      {checking
        ? <Suspense fallback={<Spinner size="tiny" label={words.check.loading} />}><SelfCheckPage about={about} /></Suspense>
        : <AboutFacts about={about} onCheck={() => setChecking(true)} />}
    </section>
  )
}
