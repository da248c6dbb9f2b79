/** Knows whether Univer has finished computing: it collects changes for a moment and computes them later. */
import { ICommandService, type ICommandInfo, type IExecutionOptions, type Injector } from '@univerjs/core'
import {
  FormulaExecutedStateType, IActiveDirtyManagerService, SetFormulaCalculationNotificationMutation, SetFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
} from '@univerjs/engine-formula'
import { Fault } from '../../model'

/** Univer begins 0.1 s after the last change; what has not begun by then (ms) never will, because nobody listens yet. */
const beginsWithin = 1_500
const endsWithin = 30_000

/** Watches the computing of formulas from now on. */
export interface Calculation {
  /** Resolves when every change so far has been computed. @throws Fault `host-busy` after half a minute. */
  settled(): Promise<void>
}

/** Begins to watch the computing of formulas of a Univer instance. */
export function watchCalculation(injector: Injector): Calculation {
  const dirtying = injector.get(IActiveDirtyManagerService)
  let state: 'settled' | 'collecting' | 'computing' = 'settled'
  let since = 0
  let waiting: (() => void)[] = []

  function become(next: typeof state): void {
    state = next
    since = Date.now()
    if (next !== 'settled') return
    const done = waiting
    waiting = []
    for (const resolve of done) resolve()
  }

  injector.get(ICommandService).onCommandExecuted(({ id, params }: ICommandInfo, options?: IExecutionOptions) => {
    if (id === SetFormulaCalculationStartMutation.id) become('computing')
    else if (id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = params as ISetFormulaCalculationNotificationMutation
      if (functionsExecutedState === undefined || state !== 'computing') return
      // A stop in favour of newer changes is followed by another start.
      if (functionsExecutedState !== FormulaExecutedStateType.STOP_EXECUTION) become('settled')
    } else if (dirtying.get(id) && !options?.onlyLocal) become('collecting')
  })

  return {
    async settled() {
      const deadline = Date.now() + endsWithin
      while (state !== 'settled') {
        if (state === 'collecting' && Date.now() - since > beginsWithin) become('settled')
        else if (Date.now() > deadline) throw new Fault('host-busy', { action: 'calculate' })
        else await Promise.race([new Promise<void>((resolve) => waiting.push(resolve)), pause(beginsWithin / 10)])
      }
    },
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, milliseconds) })
}
