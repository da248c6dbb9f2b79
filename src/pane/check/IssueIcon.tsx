/** The sign of a kind of issue: shape and colour say the same, and a screen reader hears its word. */
import type { ReactElement } from 'react'
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowTrendingDownFilled } from '@fluentui/react-icons/svg/arrow-trending-down'
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle'
import { InfoFilled } from '@fluentui/react-icons/svg/info'
import { QuestionCircleFilled } from '@fluentui/react-icons/svg/question-circle'
import { SubtractCircleFilled } from '@fluentui/react-icons/svg/subtract-circle'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import { usePane } from '../pane-context'
import { kindWord, type IssueKind } from './issues'

const useStyles = makeStyles({
  icon: { fontSize: '20px', lineHeight: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  short: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  'cannot-tell': { color: tokens.colorNeutralForeground3 },
  missing: { color: tokens.colorNeutralForeground3 },
  info: { color: tokens.colorBrandForeground1 },
})

const signs: Record<IssueKind, ReactElement> = {
  error: <ErrorCircleFilled />,
  short: <ArrowTrendingDownFilled />,
  warning: <WarningFilled />,
  'cannot-tell': <QuestionCircleFilled />,
  missing: <SubtractCircleFilled />,
  info: <InfoFilled />,
}

export function IssueIcon({ kind }: { kind: IssueKind }) {
  const styles = useStyles()
  const { language } = usePane()
  const word = kindWord(kind, language)
  return <span className={mergeClasses(styles.icon, styles[kind])} role="img" aria-label={word} title={word}>{signs[kind]}</span>
}
