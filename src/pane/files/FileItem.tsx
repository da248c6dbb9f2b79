/** One received file: its plan, how much is wrong, and, opened, what it is. */
import { memo, useState, type ReactNode } from 'react'
import { Button, Spinner, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { ClockRegular } from '@fluentui/react-icons/svg/clock'
import { DismissCircleFilled } from '@fluentui/react-icons/svg/dismiss-circle'
import { OpenRegular } from '@fluentui/react-icons/svg/open'
import { filesWords, type Language } from '../../messages'
import { IssueIcon } from '../check/IssueIcon'
import { issueKinds, keyOf, kindWord } from '../check/issues'
import { usePane } from '../pane-context'
import { countsOf } from '../recognise/rows'
import { groupBy } from '../shared/group-by'
import { plainButton } from '../shared/plain-button'
import { dependsOnRecognition, type FileOutcome, type IssueCounts } from './check-file'
import { faultText } from './fault-text'
import type { PickedFile } from './file-access'
import { FileIssues } from './FileIssues'
import type { ListedFile } from './session'

const useStyles = makeStyles({
  card: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1 },
  name: { margin: 0 },
  head: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
  },
  button: {
    ...plainButton,
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    '&:hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  icon: { fontSize: '20px', lineHeight: 0 },
  clean: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  waiting: { color: tokens.colorNeutralForeground3 },
  text: { overflowWrap: 'anywhere' },
  below: { gridColumn: '2 / -1', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  body: { padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingHorizontalS}`, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  open: { alignSelf: 'flex-start' },
})

interface FileItemProps {
  listed: ListedFile
  /** As the list was told to do. */
  recognise: boolean
  startsOpen: boolean
  onOpen: (file: PickedFile) => void
}

export const FileItem = memo(function FileItem({ listed: { file, replaced, state }, recognise, startsOpen, onOpen }: FileItemProps) {
  const styles = useStyles()
  const { words: { common }, language } = usePane()
  const words = filesWords[language]
  const [open, setOpen] = useState(startsOpen)
  const beside = file.open && (
    <Button className={styles.open} size="small" icon={<OpenRegular />} onClick={() => onOpen(file)}>{words.openBeside}</Button>
  )
  const note = replaced && <Text size={200} className={mergeClasses(styles.below, styles.quiet)}>{words.replaced}</Text>

  if (state.kind === 'waiting' || state.kind === 'checking') {
    return (
      <div className={styles.card}>
        <Head
          icon={state.kind === 'checking' ? <Spinner size="extra-tiny" /> : <Icon className={styles.waiting}><ClockRegular /></Icon>}
          name={file.name}
        >
          <Text className={mergeClasses(styles.below, styles.quiet)}>{words[state.kind]}</Text>
          {note}
        </Head>
      </div>
    )
  }
  if (state.kind === 'fault') {
    const { title, message } = faultText(state.fault, recognise, language)
    return (
      <div className={styles.card}>
        <Head icon={<Icon className={styles.failed}><DismissCircleFilled /></Icon>} name={file.name}>
          <Text className={styles.below}><Text weight="semibold">{title}</Text> {message}</Text>
          {note}
        </Head>
        {dependsOnRecognition(state) && beside && <div className={styles.body}>{beside}</div>}
      </div>
    )
  }
  const { results, counts, recognised, misnamed } = state
  const plans = [...groupBy(results, ({ plan }) => plan)].map(([{ title }, its]) =>
    words.plan(title, common.list([...new Set(its.map(({ period }) => common.period(period)))])))
  return (
    <div className={styles.card}>
      <Head icon={<OutcomeIcon outcome={state} />} name={file.name} open={open} onToggle={() => setOpen(!open)}>
        {plans.map((plan) => <Text key={plan} size={200} className={mergeClasses(styles.below, styles.quiet)} lang="zh-CN">{plan}</Text>)}
        <Text className={styles.below}>{countsText(counts, language)}</Text>
        {note}
      </Head>
      {open && (
        <div className={styles.body}>
          {misnamed !== null && <Text>{words.misnamed(misnamed)}</Text>}
          {recognised.map((proposal) => {
            const { matched } = countsOf(proposal)
            return (
              <Text key={proposal.sheet} className={styles.text}>
                {words.recognised(proposal.sheet, matched, proposal.rows.length - matched, proposal.missing.length)}
              </Text>
            )
          })}
          {beside}
          {results.map((result) => <FileIssues key={keyOf(result)} result={result} titled={results.length > 1} />)}
        </div>
      )}
    </div>
  )
})

interface HeadProps {
  icon: ReactNode
  name: string
  /** Where there is more to see: whether it is seen, and what shows and hides it. */
  open?: boolean
  onToggle?: () => void
  children: ReactNode
}

function Head({ icon, name, open, onToggle, children }: HeadProps) {
  const styles = useStyles()
  const content = (
    <>
      {icon}
      <Text weight="semibold" className={styles.text}>{name}</Text>
      {onToggle ? (open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />) : <span />}
      {children}
    </>
  )
  return onToggle
    ? (
        <h3 className={styles.name}>
          <button type="button" className={mergeClasses(styles.head, styles.button)} aria-expanded={open} onClick={onToggle}>{content}</button>
        </h3>
      )
    : <div className={styles.head}>{content}</div>
}

function Icon({ className, children }: { className: string; children: ReactNode }) {
  const styles = useStyles()
  return <span className={mergeClasses(styles.icon, className)} aria-hidden>{children}</span>
}

/** The sign of the worst kind of issue. */
function OutcomeIcon({ outcome: { counts } }: { outcome: Extract<FileOutcome, { kind: 'checked' }> }) {
  const styles = useStyles()
  const worst = issueKinds.find((kind) => counts[kind] > 0)
  if (worst !== undefined && worst !== 'info') return <IssueIcon kind={worst} />
  return <Icon className={styles.clean}><CheckmarkCircleFilled /></Icon>
}

function countsText(counts: IssueCounts, language: Language): string {
  const words = filesWords[language]
  const told = issueKinds.filter((kind) => counts[kind] > 0).map((kind) => words.count(kindWord(kind, language), counts[kind]))
  const clean = issueKinds.every((kind) => kind === 'info' || counts[kind] === 0)
  return words.counts([...clean ? [words.clean] : [], ...told])
}
