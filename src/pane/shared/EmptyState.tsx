/** Says why there is nothing to show, and offers the way on. */
import type { ReactNode } from 'react'
import { Text, makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    textAlign: 'center',
  },
  icon: { fontSize: '32px', color: tokens.colorNeutralForeground3, lineHeight: 0 },
  title: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground2, maxWidth: '36em' },
})

interface EmptyStateProps {
  icon: ReactNode
  title: string
  hint: string
  /** Where a heading stands above already, the next level. */
  level?: 'h2' | 'h3'
  /** Buttons. */
  children?: ReactNode
}

export function EmptyState({ icon, title, hint, level = 'h2', children }: EmptyStateProps) {
  const styles = useStyles()
  return (
    <div className={styles.root}>
      <span className={styles.icon} aria-hidden>{icon}</span>
      <Text as={level} weight="semibold" className={styles.title}>{title}</Text>
      <Text className={styles.hint}>{hint}</Text>
      {children}
    </div>
  )
}
