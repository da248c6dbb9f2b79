/** What an app lets the self-check have of its host beyond the port; nobody asks which host it is. */
import type { ConditionalFormat, Protection } from '../template/layout'

/** What the product runs in. Nothing of the user's files may be in it. */
export interface HostFacts {
  /** A product's name, such as `Microsoft Excel`. */
  name: string
  version?: string
  platform?: string
  /** Anything else that helps to understand a record: requirement sets, the browser. JSON. */
  details: Readonly<Record<string, unknown>>
}

export interface HostAccess {
  facts: () => Promise<HostFacts>
  /** Removes sheets, also hidden ones; the user's undo may forget what it knew. @throws Fault. */
  removeSheets: (names: readonly string[]) => Promise<void>
  /** What the host itself tells of a sheet, such as widths and rules. JSON. */
  inspect?: (sheet: string) => Promise<unknown>
  /** The protection of a sheet as the host itself tells it; null where there is none. */
  protection?: (sheet: string) => Promise<Protection | null>
  /** The conditional formats with a formula of a sheet as the host itself tells them, the one that wins first. */
  rules?: (sheet: string) => Promise<ConditionalFormat[]>
}
