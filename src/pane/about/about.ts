/** What an app tells the pane about the product and what it runs in. */
import type { HostAccess } from '../../selfcheck'

export interface About {
  product: {
    version: string
    /** An SPDX identifier. */
    license: string
  }
  host: HostAccess
}
