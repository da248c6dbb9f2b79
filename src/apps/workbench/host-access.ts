/** What the self-check needs of the workbench beyond the port, and what the workbench runs in. */
import type { HostAccess } from '../../selfcheck'
import type { Grid } from './grid'

/** The spreadsheet in the page, which may still be loading. */
export function gridAccess(grid: Promise<Grid>): HostAccess {
  const layoutOf = async (name: string) => (await (await grid).workbook.layout()).sheets.find((sheet) => sheet.name === name)
  return {
    facts: async () => ({
      name: 'Univer',
      platform: browserName(navigator.userAgent),
      details: { userAgent: navigator.userAgent, languages: navigator.languages, touchPoints: navigator.maxTouchPoints },
    }),
    removeSheets: async (names) => (await grid).removeSheets(names),
    inspect: layoutOf,
    protection: async (name) => (await layoutOf(name))?.protection ?? null,
    rules: async (name) => (await layoutOf(name))?.conditionalFormats ?? [],
  }
}

/** The browser's name and version, such as `Edge 140`. Each calls itself by the names of those before it, too. */
function browserName(userAgent: string): string | undefined {
  const names = { Edg: 'Edge', Firefox: 'Firefox', Chrome: 'Chrome', Version: 'Safari' }
  for (const [mark, name] of Object.entries(names)) {
    const version = new RegExp(`${mark}/(\\d+)`).exec(userAgent)?.[1]
    if (version !== undefined) return `${name} ${version}`
  }
  return undefined
}
