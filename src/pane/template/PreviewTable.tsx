/** The rows that a template will have, small, with its size and headings. */
import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { TemplatePreview } from '../../tasks'
import { usePane } from '../pane-context'
import { groupBy } from '../shared/group-by'

const cell = { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` }

const useStyles = makeStyles({
  frame: {
    maxHeight: '420px',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'separate', borderSpacing: 0, width: '100%', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  heading: {
    ...cell,
    position: 'sticky',
    top: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  end: { textAlign: 'end' },
  domain: { ...cell, backgroundColor: tokens.colorNeutralBackground2, textAlign: 'start', fontWeight: tokens.fontWeightSemibold },
  text: { ...cell, verticalAlign: 'top', minWidth: '9em' },
  unit: { ...cell, verticalAlign: 'top', whiteSpace: 'nowrap' },
  number: { ...cell, verticalAlign: 'top', textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  title: { margin: 0, display: 'block' },
  quiet: { color: tokens.colorNeutralForeground3, display: 'block' },
})

export function PreviewTable({ preview }: { preview: TemplatePreview }) {
  const styles = useStyles()
  const { words: { template: words } } = usePane()
  const domains = groupBy(preview.rows, (row) => row.domain)
  return (
    <section>
      <Text as="h2" weight="semibold" className={styles.title}>{preview.title}</Text>
      <Text size={200} className={styles.quiet}>{words.size(preview.rows.length, preview.pages)}</Text>
      <div className={styles.frame} tabIndex={0} role="region" aria-label={words.preview}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.heading}>{words.table.name}</th>
              <th scope="col" className={mergeClasses(styles.heading, styles.end)}>{words.table.base}</th>
              <th scope="col" className={mergeClasses(styles.heading, styles.end)}>{words.table.target}</th>
              <th scope="col" className={styles.heading}>{words.table.unitOfMeasure}</th>
            </tr>
          </thead>
          {[...domains].map(([domain, rows]) => (
            <tbody key={domain}>
              <tr><th scope="rowgroup" colSpan={4} className={styles.domain} lang="zh-CN">{domain}</th></tr>
              {rows.map((row) => (
                <tr key={row.code}>
                  <td className={styles.text} lang="zh-CN">{row.name}</td>
                  <td className={styles.number}>{row.base || words.none}</td>
                  <td className={styles.number} title={row.inWords}>{row.target || words.none}</td>
                  <td className={styles.unit} lang="zh-CN">{row.unitOfMeasure}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <Text size={200} className={styles.quiet}>{words.columns(preview.headings)}</Text>
      {preview.sheets.length > 1 && <Text size={200} className={styles.quiet}>{words.sheets(preview.sheets)}</Text>}
    </section>
  )
}
