/** Anything caught, as a fault with words. */
import { Fault, isFault, type HostAction } from '../../model'

/** A fault as it is; anything else as `host-failed` in `action`. */
export function asFault(error: unknown, action: HostAction): Fault {
  if (isFault(error)) return error
  const reason = error instanceof Error ? error.message : String(error)
  return new Fault('host-failed', { action, reason }, { cause: error })
}
