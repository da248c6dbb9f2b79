/** The task pane in WPS 表格, as one classic script. */
import { findApplication } from '../../hosts/wps'
import { mountPane } from '../../pane'
import { license, version } from '../product'
import { library } from '../seeds'
import { outside, outsideAccess } from './host-access'
import { settled } from './settled'
import { start } from './start'

const root = document.getElementById('root')!
const application = findApplication()
const product = { version, license }

if (application) {
  start(application, root, library(), product)
} else {
  mountPane(root, { workbook: settled(() => { throw outside() }), library: library(), about: { product, host: outsideAccess } })
}
