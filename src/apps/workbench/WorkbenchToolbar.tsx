/** Opens and saves files and fills in a sample, above the steps of the pane. */
import { useEffect, useEffectEvent, useRef } from 'react'
import {
  Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Text, Toolbar, ToolbarButton, makeStyles, tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { BeakerRegular } from '@fluentui/react-icons/svg/beaker'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open'
import { workbenchWords } from '../../messages'
import { FaultMessage, ReplaceDialog, usePane } from '../../pane'
import { spreadsheetEndings } from '../spreadsheet-endings'
import { DiscardDialog } from './DiscardDialog'
import type { OpenRequests } from './open-requests'
import type { TrackedWorkbook } from './track-changes'
import { useFileDrop } from './use-file-drop'
import { useWorkbench } from './use-workbench'

const useStyles = makeStyles({
  toolbar: { flexWrap: 'wrap', padding: `0 ${tokens.spacingHorizontalXS}` },
  button: { minWidth: 'auto' },
  keys: { display: 'block', padding: `0 ${tokens.spacingHorizontalM}`, color: tokens.colorNeutralForeground3 },
  messages: { padding: `0 ${tokens.spacingHorizontalM}` },
  drop: {
    position: 'fixed',
    inset: 0,
    zIndex: 1,
    display: 'grid',
    placeItems: 'center',
    fontSize: tokens.fontSizeBase500,
    backgroundColor: tokens.colorBackgroundOverlay,
    color: tokens.colorNeutralForegroundInverted,
    pointerEvents: 'none',
  },
})

interface WorkbenchToolbarProps {
  workbook: Promise<TrackedWorkbook>
  requests: OpenRequests
}

export function WorkbenchToolbar({ workbook, requests }: WorkbenchToolbarProps) {
  const styles = useStyles()
  const { language, words: { common } } = usePane()
  const words = workbenchWords[language]
  const workbench = useWorkbench(workbook)
  const input = useRef<HTMLInputElement>(null)
  const dragging = useFileDrop(workbench.open)
  const open = useEffectEvent(workbench.open)
  useEffect(() => requests.listen((file) => open(file)), [requests])
  const { ready, notice, fault } = workbench
  const restore = useRestoreFocusTarget()
  return (
    <>
      <Toolbar size="small" aria-label={words.toolbar} className={styles.toolbar}>
        <ToolbarButton
          {...restore}
          className={styles.button}
          icon={<FolderOpenRegular />}
          disabledFocusable={!ready}
          onClick={() => input.current?.click()}
        >
          {words.open}
        </ToolbarButton>
        <ToolbarButton className={styles.button} icon={<ArrowDownloadRegular />} disabledFocusable={!ready} onClick={workbench.save}>
          {words.save}
        </ToolbarButton>
        <ToolbarButton
          {...restore}
          className={styles.button}
          icon={<BeakerRegular />}
          title={words.sampleHint}
          disabledFocusable={!ready}
          onClick={workbench.sample}
        >
          {words.sample}
        </ToolbarButton>
      </Toolbar>
      <Text size={200} className={styles.keys}>{words.keys}</Text>
      <input
        ref={input}
        type="file"
        accept={spreadsheetEndings.map((ending) => `.${ending}`).join()}
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          // Emptied, so that the same file can be chosen again.
          currentTarget.value = ''
          if (file) workbench.open(file)
        }}
      />
      <div className={styles.messages}>
        {fault && <FaultMessage fault={fault} onDismiss={workbench.forget} />}
        {notice && (
          <MessageBar intent={notice.intent} layout="multiline">
            <MessageBarBody><MessageBarTitle>{notice.title}</MessageBarTitle> {notice.text}</MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button appearance="transparent" icon={<DismissRegular />} aria-label={common.dismiss} onClick={workbench.forget} />
              }
            />
          </MessageBar>
        )}
      </div>
      <ReplaceDialog sheets={workbench.existing === null ? [] : [workbench.existing]} onReplace={workbench.replace} onCancel={workbench.forget} />
      <DiscardDialog file={workbench.asking} onAnswer={workbench.answer} />
      {dragging && <div className={styles.drop}>{words.dropHere}</div>}
    </>
  )
}
