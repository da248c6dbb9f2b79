/** Assessments, findings and faults in words (zh-CN, en). */
import type { Assessment, Reason, Status } from '../assess'
import { faultWords, reasonWords, reportWords, severityWords, statusWords, type Language } from '../messages'
import { a1, type Fault, type FaultCode, type FaultData } from '../model'
import { ruleOf, type Finding, type Severity } from '../rules'

export function statusWord(status: Status, language: Language): string {
  return statusWords[language][status]
}

export function severityWord(severity: Severity, language: Language): string {
  return severityWords[language][severity].name
}

export function reasonWord(reason: Reason, language: Language): string {
  return reasonWords[language][reason]
}

/** The gap with its unit: `3.73 个百分点`, `120 元`; null where there is none. */
export function gapInWords({ gap, unitOfMeasure }: Pick<Assessment, 'gap' | 'unitOfMeasure'>, language: Language): string | null {
  return gap === null ? null : reportWords[language].amount(gap, unitOfMeasure)
}

/** How a value misses its target: `差 3.73 个百分点`, `超出 0.1 个百分点`; null where there is no gap. */
export function missInWords(assessment: Assessment, language: Language): string | null {
  const words = reportWords[language]
  const amount = gapInWords(assessment, language)
  if (amount === null) return null
  if (assessment.gap === '0') return words.strict
  return assessment.side === 'above' ? words.above(amount) : words.below(amount)
}

/** An assessment in one line: `实际 19.27，目标 ≥23，差 3.73 个百分点`. */
export function explain(assessment: Assessment, language: Language): string {
  const words = reportWords[language]
  const { status, reason } = assessment
  const target = words.target(assessment.target)
  switch (status) {
    case 'not-due': return statusWord(status, language)
    case 'missing': return words.join([statusWord(status, language), target])
    case 'cannot-tell': return words.join([...actual(assessment), target, reasonWord(reason!, language)])
    case 'met': return words.join([...actual(assessment), target, statusWord(status, language)])
    case 'short': return words.join([...actual(assessment), target, missInWords(assessment, language) ?? statusWord(status, language)])
  }

  function actual({ entered }: Assessment): string[] {
    return entered === '' ? [] : [words.actual(entered)]
  }
}

/** A finding in words: what happened and what to do, the short form for a cell, and the place (`表名!H5`, empty without one). */
export function renderFinding(finding: Finding, language: Language): { message: string; brief: string; place: string } {
  const { message, brief } = ruleOf(finding.rule).words[language]
  const cell = finding.at ? a1(finding.at.row, finding.at.column) : ''
  return { message: message(finding.data), brief: brief(finding.data), place: finding.sheet === null ? cell : cell === '' ? finding.sheet : `${finding.sheet}!${cell}` }
}

/** What happened, where, and what to do next. */
export function describeFault(fault: Fault, language: Language): { title: string; message: string } {
  const words: { [C in FaultCode]: (data: FaultData[C]) => { title: string; message: string } } = faultWords[language]
  return (words[fault.code] as (data: FaultData[FaultCode]) => { title: string; message: string })(fault.data)
}
