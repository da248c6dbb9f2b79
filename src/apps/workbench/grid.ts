/** The spreadsheet half of the workbench: Univer in the page. Loaded lazily, with its styles, because it is large. */
import '@univerjs/preset-sheets-core/lib/index.css'
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css'
import '@univerjs/preset-sheets-data-validation/lib/index.css'
import '@univerjs/preset-sheets-filter/lib/index.css'
import '@univerjs/preset-sheets-find-replace/lib/index.css'
import '@univerjs/preset-sheets-sort/lib/index.css'
import { LifecycleService, LifecycleStages, LocaleType, mergeLocales } from '@univerjs/core'
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting'
import conditionalFormattingEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US'
import conditionalFormattingZh from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN'
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core'
import coreEn from '@univerjs/preset-sheets-core/locales/en-US'
import coreZh from '@univerjs/preset-sheets-core/locales/zh-CN'
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation'
import dataValidationEn from '@univerjs/preset-sheets-data-validation/locales/en-US'
import dataValidationZh from '@univerjs/preset-sheets-data-validation/locales/zh-CN'
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter'
import filterEn from '@univerjs/preset-sheets-filter/locales/en-US'
import filterZh from '@univerjs/preset-sheets-filter/locales/zh-CN'
import { UniverSheetsFindReplacePreset } from '@univerjs/preset-sheets-find-replace'
import findReplaceEn from '@univerjs/preset-sheets-find-replace/locales/en-US'
import findReplaceZh from '@univerjs/preset-sheets-find-replace/locales/zh-CN'
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort'
import sortEn from '@univerjs/preset-sheets-sort/locales/en-US'
import sortZh from '@univerjs/preset-sheets-sort/locales/zh-CN'
import { ILayoutService } from '@univerjs/ui'
import { createUniverWorkbook, describeFunctions, recalculate, registerFunctions, selectedRange, startUniver, type UniverWorkbook } from '../../hosts/univer'
import { workbenchWords, type Language } from '../../messages'
import { ownPlansBeside } from '../../pane'
import { metadata } from '../functions/functions.ts?metadata'
import { provideLibrary } from '../functions/plans'
import { cellFunctions, namespace } from '../functions/table'
import { library } from '../seeds'
import { fitFrozenColumns } from './fit'
import { removeSheets } from './remove-sheets'

/** The spreadsheet in the page. */
export interface Grid {
  workbook: UniverWorkbook
  /** Gives the keyboard back to the spreadsheet, so that Ctrl+Z means its undo. */
  focus: () => void
  /** Changes the language of menus and dialogs. */
  speak: (language: Language) => void
  /** What is selected. @throws Fault. */
  selectedRange: () => ReturnType<typeof selectedRange>
  /** Removes sheets; undo begins empty. @throws Fault. */
  removeSheets: (names: readonly string[]) => Promise<void>
  /** Takes the spreadsheet out of the page. */
  dispose: () => void
}

const locales: Record<Language, LocaleType> = { 'zh-CN': LocaleType.ZH_CN, en: LocaleType.EN_US }

const inFull = (id: string) => `${namespace}.${id}`

interface LockWords { 'sheets-ui': { permission: { dialog: Record<string, string> } } }

/** Univer sends whoever meets a lock to its creator; ours says what is locked and where to type. */
function locked(core: object, language: Language): LockWords {
  const { 'sheets-ui': ui } = core as LockWords
  const refusals = Object.keys(ui.permission.dialog).filter((key) => key.endsWith('Err') || key === 'alertContent')
  const dialog = { ...ui.permission.dialog, ...Object.fromEntries(refusals.map((key) => [key, workbenchWords[language].locked])) }
  return { 'sheets-ui': { ...ui, permission: { ...ui.permission, dialog } } }
}

/** Puts the spreadsheet with an empty workbook into an element; resolves when it is on the screen. */
export async function mountGrid(container: HTMLElement, language: Language): Promise<Grid> {
  const univer = startUniver([
    UniverSheetsCorePreset({
      container,
      // The pane is there first and keeps the keyboard.
      disableAutoFocus: true,
      // Figures kept as text (`22.20`, `007`) are meant so in this field; Univer would mark each as a mistake.
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true, protectedRangeShadow: false },
      formula: { description: describeFunctions(metadata.functions.map((one) => ({ ...one, name: inFull(one.id) }))) },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsFindReplacePreset(),
  ], {
    locale: locales[language],
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreZh, conditionalFormattingZh, dataValidationZh, filterZh, sortZh, findReplaceZh, locked(coreZh, 'zh-CN')),
      [LocaleType.EN_US]: mergeLocales(coreEn, conditionalFormattingEn, dataValidationEn, filterEn, sortEn, findReplaceEn, locked(coreEn, 'en')),
    },
  })
  const workbook = createUniverWorkbook(univer)
  const plans = ownPlansBeside(library())
  provideLibrary(() => plans.current().library)
  registerFunctions(univer, cellFunctions.map(({ id, calculate }) => ({ name: inFull(id), calculate })))
  const forgetPlans = plans.subscribe(() => recalculate(univer))
  const injector = univer.__getInjector()
  fitFrozenColumns(injector, container)
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered)
  return {
    workbook,
    focus: () => injector.get(ILayoutService).focus(),
    speak: (next) => univer.setLocale(locales[next]),
    selectedRange: () => selectedRange(univer),
    removeSheets: (names) => removeSheets(injector, names),
    dispose: () => {
      forgetPlans()
      univer.dispose()
    },
  }
}
