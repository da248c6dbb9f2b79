/** Texts of the source (原文) with their places, marked where they became cells. */
import { Fragment } from 'react'
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { placeInWords } from '../../reading'
import { usePane } from '../pane-context'
import type { MarkedText } from './pairs'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  text: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  place: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  mark: {
    color: 'inherit', backgroundColor: tokens.colorBrandBackground2, borderRadius: tokens.borderRadiusSmall,
    boxShadow: `inset 0 -2px ${tokens.colorBrandStroke2}`, padding: '0 2px',
  },
})

/** Characters around a mark that are shown of a long text. */
const around = 60

export function MarkedSource({ texts }: { texts: readonly MarkedText[] }) {
  const styles = useStyles()
  const { language } = usePane()
  return (
    <div className={styles.root}>
      {texts.map(({ place, text, marks }) => {
        const words = placeInWords(place, language)
        const first = marks[0]?.from ?? 0
        const last = marks.at(-1)?.to ?? first
        const from = first > around ? first - around : 0
        const to = text.length - last > around ? last + around : text.length
        return (
          <div key={words} className={styles.line}>
            <Text className={styles.text} lang="zh-CN">
              {from > 0 && '…'}
              {marks.map((mark, at) => (
                <Fragment key={mark.from}>
                  {text.slice(at === 0 ? from : marks[at - 1]!.to, mark.from)}
                  <mark className={styles.mark}>{text.slice(mark.from, mark.to)}</mark>
                </Fragment>
              ))}
              {text.slice(marks.length > 0 ? last : from, to)}
              {to < text.length && '…'}
            </Text>
            <Text size={200} className={styles.place}>{words}</Text>
          </div>
        )
      })}
    </div>
  )
}
