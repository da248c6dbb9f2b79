/** The self-check (环境自检): what it will do, its progress, what it asks of the tester, and what came of it. */
import { Button, MessageBar, MessageBarBody, MessageBarTitle, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components'
import { PlayRegular } from '@fluentui/react-icons/svg/play'
import { StopRegular } from '@fluentui/react-icons/svg/stop'
import { aboutWords } from '../../messages'
import { usePane } from '../pane-context'
import { FaultMessage } from '../shared/FaultMessage'
import type { About } from './about'
import { HandStepCard } from './HandStepCard'
import { SelfCheckResults } from './SelfCheckResults'
import { useSelfCheck } from './use-self-check'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  warnings: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
  button: { alignSelf: 'flex-start' },
})

export function SelfCheckPage({ about }: { about: About }) {
  const styles = useStyles()
  const { language, workbook } = usePane()
  const words = aboutWords[language].check
  const { busy, stopping, progress, asked, record, fault, start, stop } =
    useSelfCheck(workbook.status === 'ready' ? workbook.workbook : null, about)
  return (
    <section className={styles.section}>
      <Text as="h2" size={400} weight="semibold" className={styles.heading}>{words.title}</Text>
      {!busy && !record && (
        <>
          <Text>{words.purpose}</Text>
          <Text className={styles.quiet}>{words.notNeeded}</Text>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{words.before}</MessageBarTitle>
              <ul className={styles.warnings}>{words.warnings.map((warning) => <li key={warning}>{warning}</li>)}</ul>
            </MessageBarBody>
          </MessageBar>
        </>
      )}
      {fault && <FaultMessage fault={fault} />}
      {busy && (
        <>
          <ProgressBar aria-label={words.title} value={progress?.done.length ?? 0} max={progress?.total ?? 1} />
          <Text>
            {stopping ? words.stopping : progress?.current
              ? `${words.progress(progress.done.length, progress.total)} · ${progress.current.title[language]}` : words.cleaning}
          </Text>
        </>
      )}
      {asked && <HandStepCard asked={asked} />}
      {busy
        ? <Button className={styles.button} icon={<StopRegular />} disabledFocusable={stopping} onClick={stop}>{words.stop}</Button>
        : (
            <Button className={styles.button} appearance={record ? 'secondary' : 'primary'} icon={<PlayRegular />} onClick={start}>
              {record ? words.again : words.start}
            </Button>
          )}
      {record && <SelfCheckResults record={record} saveJson={about.saveJson} />}
    </section>
  )
}
