/** Asks for something that a build of WPS may lack or refuse. */

/** What an action gives; undefined where it fails. Only for what we can do without. */
export function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}
