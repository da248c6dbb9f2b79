/** Keeps a mistake of ours in the pane from leaving the user before an empty page. */
import { Component, type ReactNode } from 'react'
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { PaneWords } from '../../messages'

interface CrashBoundaryProps {
  words: PaneWords['app']
  /** Called before what failed is tried again. */
  onRestart: () => void
  children: ReactNode
}

const wrapped = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } as const

/** React offers error boundaries to classes only. */
export class CrashBoundary extends Component<CrashBoundaryProps, { error: Error | null }> {
  override state = { error: null as Error | null }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    const { words, onRestart, children } = this.props
    if (!this.state.error) return children
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.crashed}</MessageBarTitle> {words.crashedHint}
          <pre style={wrapped}>{this.state.error.message}</pre>
        </MessageBarBody>
        <MessageBarActions>
          <Button
            onClick={() => {
              onRestart()
              this.setState({ error: null })
            }}
          >
            {words.restart}
          </Button>
        </MessageBarActions>
      </MessageBar>
    )
  }
}
