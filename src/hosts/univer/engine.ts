/** Starts Univer with the plugins of some presets, so that locked cells are locked, formulas compute as elsewhere, and a sheet may go. */
import { Univer, type IUniverConfig, type Plugin, type PluginCtor } from '@univerjs/core'
import { CELL_INVERTED_INDEX_CACHE, UniverFormulaEnginePlugin } from '@univerjs/engine-formula'
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation'
import { functionsOfOurs } from './cell-function'
import { lockingOverride } from './protection'

/** Plugins in the order in which they are to be registered, each with its configuration or without. */
export interface Preset {
  plugins: (PluginCtor<Plugin> | [PluginCtor<Plugin>, ConstructorParameters<PluginCtor<Plugin>>[0]])[]
}

/** A Univer instance with these presets; it has no workbook yet. A plugin that several presets name is registered once. */
export function startUniver(presets: readonly Preset[], config: Partial<IUniverConfig>): Univer {
  compareWithoutIndex()
  validateWhatIsThere()
  const univer = new Univer({ ...config, override: [...lockingOverride, ...config.override ?? []] })
  const plugins = new Map<PluginCtor<Plugin>, unknown>()
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry]
    if (!plugins.has(plugin) || options !== undefined) plugins.set(plugin, options)
  }
  plugins.set(UniverFormulaEnginePlugin, { ...plugins.get(UniverFormulaEnginePlugin) ?? {}, function: functionsOfOurs })
  for (const [plugin, options] of plugins) univer.registerPlugin(plugin, options)
  return univer
}

/**
 * Univer keeps an index of the cells that formulas compared. It knows no kinds: once a column is in it, the number 0
 * equals an empty text and the text `3` equals the number 3, so that `=IF(A1="","not filled in",…)` takes a 0 for
 * nothing. Without the index each cell is compared for itself, and rightly.
 */
function compareWithoutIndex(): void {
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] })
}

const { validatorRanges } = SheetsDataValidationValidatorService.prototype

/** Univer validates changed cells when the page has time to, and throws where nobody listens if their sheet or workbook is gone by then. */
function validateWhatIsThere(): void {
  SheetsDataValidationValidatorService.prototype.validatorRanges = function (...cells) {
    return validatorRanges.apply(this, cells).catch((error: unknown) => {
      if (error instanceof Error && /^cannot find current work(sheet|book)/.test(error.message)) return []
      throw error
    })
  }
}
