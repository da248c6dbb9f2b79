/** What the tests of an add-in do with its pane, whichever page plays the host, and what they expect to come out. */
import { join } from 'node:path'
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { parseA1 } from '../../src/model'
import { checkWorkbook, writeTemplate } from '../../src/tasks'
import type { Workbook } from '../../src/workbook'
import { seedLibrary } from '../support/library'

/** The pane as a page of its own, or in a frame of the page that plays the host. */
export type Pane = Page | FrameLocator

export const region = '龙泉'
export const period = '2025'
/** Where the first actual stands in the sheet for that year. */
export const firstActual = 'H4'
/** The first rows of the plan in that year have the targets 4.5, 60 and 95. */
export const actuals = { met: '4.5', short: '48', unreadable: '9O' }
export const planId = (): string => seedLibrary().plans.find((plan) => plan.region.name.includes(region))!.id

export const step = (pane: Pane, name: RegExp): Locator => pane.getByRole('tab', { name })
export const issue = (pane: Pane, cell: string): Locator =>
  pane.locator('[role=tabpanel] li button', { hasText: new RegExp(`!${cell}$`) })

export async function choosePlan(pane: Pane): Promise<void> {
  const plan = pane.getByRole('combobox', { name: '选择规划' })
  await plan.fill(region)
  await pane.getByRole('option', { name: region }).click()
  await pane.getByRole('combobox', { name: '目标年度' }).selectOption(period)
}

/** The hashes for the same entries in a workbook of another host. */
export async function hashesIn(workbook: Workbook, reopened: () => Workbook = () => workbook): Promise<string[]> {
  const library = seedLibrary()
  const { sheet } = await writeTemplate(workbook, library, { plan: planId(), period })
  const values = Object.values(actuals).map((text) => [/^[\d.]+$/.test(text) ? Number(text) : text])
  await workbook.apply({ writes: [{ sheet, area: { ...parseA1(firstActual)!, rows: values.length }, values }] })
  return (await checkWorkbook(reopened(), library)).map(({ hash }) => hash)
}

/** Keeps a picture for a person to look at, where a folder for it is named. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.DUIBIAO_PICTURES
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) })
}
