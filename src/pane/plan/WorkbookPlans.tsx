/** Offers the plans that stand on sheets of the open workbook (规划指标表). */
import { useEffect, useState } from 'react'
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { planPagesWords, type Language } from '../../messages'
import { isFault, type Fault } from '../../model'
import { usePane } from '../pane-context'
import { FaultMessage } from '../shared/FaultMessage'
import type { OfferedPlan } from './offered'

export function WorkbookPlans() {
  const { ids, language, library, ownPlans: { own, add }, workbook: state, selection: { selectPlan }, announce } = usePane()
  const words = planPagesWords[language].inWorkbook
  const workbook = state.status === 'ready' ? state.workbook : null
  const [offers, setOffers] = useState<readonly OfferedPlan[]>([])
  const [fault, setFault] = useState<Fault | null>(null)
  // Each time the step is come to: the workbook may be another, or changed. Plan sheets are seldom: what reads them is loaded late.
  useEffect(() => {
    if (!workbook) return
    let gone = false
    import('./offered').then(({ plansOffered }) => plansOffered(workbook, library, own)).then(
      (plans) => { if (!gone) setOffers(plans) },
      // Where the host can't be asked now, there is nothing to offer.
      (error: unknown) => { if (!gone && isFault(error, 'plan-sheet-invalid')) setFault(error) },
    )
    return () => { gone = true }
  }, [workbook, library, own])
  const load = async ({ source, title, edited }: OfferedPlan) => {
    const refused = add([source])
    setFault(refused)
    if (refused) return
    // Where the sheet can't be written, it says the id of the plan that it was edited from, and is known all the same.
    if (edited) await workbook?.apply(edited).catch((error: unknown) => { if (!isFault(error)) throw error })
    selectPlan({ id: source.json.id })
    announce(words.loaded(title))
    // The offer goes away.
    document.getElementById(ids.tab('plan'))?.focus()
  }
  return (
    <>
      {fault && <FaultMessage fault={fault} onDismiss={() => setFault(null)} />}
      {offers.map((offer) => (
        <MessageBar key={offer.source.file} intent="info" layout="multiline">
          <MessageBarBody>{foundInWords(offer, words)}</MessageBarBody>
          <MessageBarActions><Button onClick={() => void load(offer)}>{offer.changed ? words.loadAgain : words.load}</Button></MessageBarActions>
        </MessageBar>
      ))}
    </>
  )
}

function foundInWords({ changed, edited, title, source }: OfferedPlan, words: (typeof planPagesWords)[Language]['inWorkbook']): string {
  if (changed) return words.changed(title)
  return edited !== null ? words.edited(title, source.json.id) : words.found(title)
}
