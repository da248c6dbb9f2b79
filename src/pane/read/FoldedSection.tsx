/** A part of the page whose heading shows and hides it. */
import { useId, type ReactNode } from 'react'
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { plainButton } from '../shared/plain-button'

const useStyles = makeStyles({
  root: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  heading: { margin: 0 },
  button: {
    ...plainButton,
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalS,
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    '&:hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  summary: { gridColumn: 2, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  body: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingHorizontalS}`,
  },
})

interface FoldedSectionProps {
  title: string
  /** What is in it, in a line. */
  summary: string
  open: boolean
  onToggle: (open: boolean) => void
  children: ReactNode
}

export function FoldedSection({ title, summary, open, onToggle, children }: FoldedSectionProps) {
  const styles = useStyles()
  const id = useId()
  return (
    <section className={styles.root} aria-labelledby={id}>
      <h3 className={styles.heading}>
        <button type="button" className={styles.button} aria-expanded={open} onClick={() => onToggle(!open)}>
          {open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
          <Text id={id} weight="semibold">{title}</Text>
          <Text size={200} className={styles.summary}>{summary}</Text>
        </button>
      </h3>
      {open && <div className={styles.body}>{children}</div>}
    </section>
  )
}
