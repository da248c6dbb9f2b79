/** Whether the page has any size: a host that loads it out of sight for a command of its own gives it none. */
import { useSyncExternalStore } from 'react'

/** True once there is something to be seen and focused. */
export function useShown(): boolean {
  return useSyncExternalStore(subscribe, () => window.innerWidth > 0)
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('resize', onChange)
  return () => window.removeEventListener('resize', onChange)
}
