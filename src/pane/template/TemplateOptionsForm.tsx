/** Chooses what kind of template it is to be, and how it is to be made. */
import { Field, Radio, RadioGroup, Select, Switch, makeStyles, tokens } from '@fluentui/react-components'
import { languages, templateWords, type Language } from '../../messages'
import type { TemplateKind } from '../../model'
import { protections, type Protection, type TemplateOptions } from '../hooks/use-template-options'
import { usePane } from '../pane-context'
import { PeriodSelect } from '../shared/PeriodSelect'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  more: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  summary: { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` },
  select: { minWidth: 0, '& > select': { minWidth: 0, textOverflow: 'ellipsis' } },
})

export function TemplateOptionsForm({ options }: { options: TemplateOptions }) {
  const styles = useStyles()
  const { words: { template: words }, language } = usePane()
  const { kinds, request } = options
  if (!request) return null
  return (
    <div className={styles.root}>
      <Field label={words.kind} hint={words.kindHints[request.kind]} size="small">
        <Select size="small" className={styles.select} value={request.kind} onChange={(_, data) => options.setKind(data.value as TemplateKind)}>
          {kinds.map((kind) => <option key={kind} value={kind}>{templateWords[language].kinds[kind].name}</option>)}
        </Select>
      </Field>
      {request.kind !== 'five-year' && <PeriodSelect label={words.period} />}
      {options.hasUnits && <Switch label={words.perUnit} checked={request.perUnit} onChange={(_, data) => options.setPerUnit(data.checked)} />}
      <details>
        <summary className={styles.summary}>{words.more}</summary>
        <div className={styles.more}>
          <Field label={words.protection} size="small">
            <Select
              size="small"
              className={styles.select}
              value={request.protection}
              onChange={(_, data) => options.setProtection(data.value as Protection)}
            >
              {protections.map((each) => <option key={each} value={each}>{words.protections[each]}</option>)}
            </Select>
          </Field>
          <Switch label={words.previous} checked={request.previous} onChange={(_, data) => options.setPrevious(data.checked)} />
          <Field label={words.language} size="small">
            <RadioGroup layout="horizontal" value={request.language} onChange={(_, data) => options.setLanguage(data.value as Language)}>
              {languages.map((each) => <Radio key={each} value={each} label={words.languages[each]} lang={each} />)}
            </RadioGroup>
          </Field>
        </div>
      </details>
    </div>
  )
}
