/** One change of a workbook as one step for the user's undo. */
import { ICommandService, IUndoRedoService, type IMutationInfo, type Injector } from '@univerjs/core'
import { Fault } from '../../model'

/**
 * Runs Univer's mutations in order and remembers how each is taken back. Mutations pass by the protection of sheets
 * (it binds persons, not us), so nothing has to be lifted and nothing can stay lifted; undoing a step passes by it too.
 * Univer's own grouping of undo steps is not used: it takes a group back in forward order.
 */
export class Step {
  readonly #commands: ICommandService
  readonly #history: IUndoRedoService
  readonly #done: IMutationInfo[] = []
  readonly #undo: IMutationInfo[] = []

  constructor(injector: Injector, private readonly unitId: string) {
    this.#commands = injector.get(ICommandService)
    this.#history = injector.get(IUndoRedoService)
  }

  /** Runs mutations, in order; `undo`, in its own order, takes them all back. @throws Fault `host-failed`. */
  run(mutations: IMutationInfo[], undo: IMutationInfo[]): void {
    this.#undo.unshift(...undo)
    for (const mutation of mutations) {
      if (!this.#commands.syncExecuteCommand(mutation.id, mutation.params)) {
        throw new Fault('host-failed', { action: 'apply', reason: `Univer refused ${mutation.id}` })
      }
      this.#done.push(mutation)
    }
  }

  /** Makes what was done one step of the user's undo. */
  commit(): void {
    if (this.#done.length === 0) return
    this.#history.pushUndoRedo({ unitID: this.unitId, undoMutations: this.#undo, redoMutations: this.#done })
  }

  /** Takes back what was done. */
  rollback(): void {
    for (const { id, params } of this.#undo) this.#commands.syncExecuteCommand(id, params)
  }
}

/** A mutation as Univer takes it. */
export function mutation(id: string, params: object): IMutationInfo {
  return { id, params }
}
