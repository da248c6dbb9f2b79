/** What an app tells the pane about the product and what it runs in. */
import type { HostAccess } from '../../selfcheck'

export interface About {
  product: {
    version: string
    /** An SPDX identifier. */
    license: string
  }
  host: HostAccess
  /** Writes JSON to a file that the user finds, and tells its path: where downloads may come to nothing. Rejects where it can't. */
  saveJson?: (name: string, json: string) => Promise<string>
}
