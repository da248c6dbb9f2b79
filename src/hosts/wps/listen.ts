/** Events of WPS. */
import type { WpsApplication } from './application'
import { attempt } from './attempt'

type Handler = (...parameters: unknown[]) => void
type Events = { [method in 'AddApiEventListener' | 'RemoveApiEventListener']: (event: string, handler: Handler) => void }

/** Calls the handler at each such event until the function that is returned is called. Builds that lack the event never call it. */
export function listen(application: WpsApplication, event: string, handler: Handler): () => void {
  // The declared parameters of some events are not what arrives.
  const events = application.ApiEvent as unknown as Events
  let stopped = false
  const heard: Handler = (...parameters) => { if (!stopped) handler(...parameters) }
  attempt(() => { events.AddApiEventListener(event, heard) })
  return () => {
    stopped = true
    attempt(() => { events.RemoveApiEventListener(event, heard) })
  }
}
