/** No sheet is a template of ours: make one, or have a sheet recognised. */
import type { ReactNode } from 'react'
import { Button } from '@fluentui/react-components'
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add'
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search'
import { usePane } from '../pane-context'
import { EmptyState } from '../shared/EmptyState'
import { FaultMessage } from '../shared/FaultMessage'
import type { Recognition } from './use-recognition'

interface NoTemplateProps {
  recognition: Recognition
  /** Checks again. */
  again: ReactNode
}

export function NoTemplate({ recognition: { busy, fault, forget, start, proposals }, again }: NoTemplateProps) {
  const { words, goTo } = usePane()
  const nothing = proposals?.length === 0
  const [title, hint] = nothing
    ? [words.recognise.none, words.recognise.noneHint] : [words.check.noTemplate, words.check.noTemplateHint]
  return (
    <>
      {fault && <FaultMessage fault={fault} onDismiss={forget} />}
      <EmptyState icon={nothing ? <TableSearchRegular /> : <TableAddRegular />} title={title} hint={hint}>
        <Button appearance="primary" onClick={() => goTo('template')}>{words.check.toTemplate}</Button>
        <Button icon={<TableSearchRegular />} disabledFocusable={busy} onClick={() => start()}>{words.recognise.start}</Button>
        {again}
      </EmptyState>
    </>
  )
}
