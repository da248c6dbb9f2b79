/** What the product runs in, once the host has said so. */
import { useEffect, useState } from 'react'
import type { HostAccess, HostFacts } from '../../selfcheck'

/** The host's facts; undefined until they are there, null where they can't be had. */
export function useFacts({ facts }: HostAccess): HostFacts | null | undefined {
  const [told, setTold] = useState<HostFacts | null>()
  useEffect(() => {
    let gone = false
    const set = (next: HostFacts | null) => { if (!gone) setTold(next) }
    facts().then(set, () => set(null))
    return () => { gone = true }
  }, [facts])
  return told
}
