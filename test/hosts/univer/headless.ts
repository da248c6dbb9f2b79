/** Univer without a screen, for tests. */
import { LocaleType, type Univer } from '@univerjs/core'
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core'
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting'
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt'
import { startUniver } from '../../../src/hosts/univer'

/** A Univer instance that computes and keeps everything that the one in the browser does. */
export function startHeadless(): Univer {
  return startUniver([
    UniverSheetsNodeCorePreset(), { plugins: [UniverSheetsConditionalFormattingPlugin, UniverSheetsNumfmtPlugin] },
  ], { locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: {} } })
}
