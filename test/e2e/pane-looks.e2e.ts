/** How the pane looks in every state of every step, in every theme, in both languages, wide and narrow: no barrier, nothing cut off. */
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import type { Page } from 'playwright-core'
import { aboutWords, paneWords, statusWords, workbenchWords, type Language } from '../../src/messages'
import { seedLibrary } from '../support/library'
import { barriers, clipped, settled } from './flaws'
import { builtSite } from './harness'
import { button, choosePlan, openFile, withoutGrid } from './workbench'

jest.setTimeout(240_000)

const site = builtSite('workbench')
const plan = seedLibrary().plans.find(({ region }) => region.name.includes('龙泉'))!

const light = { colorScheme: 'light', forcedColors: 'none' } as const
const dark = { colorScheme: 'dark', forcedColors: 'none' } as const
const highContrast = { colorScheme: 'dark', forcedColors: 'active' } as const

/** The pane beside the sheet, and below it. */
const widths = [1280, 320]

interface Walk {
  page: Page
  /** Lets the spreadsheet arrive. */
  letThrough: () => void
  language: Language
  /** Looks at the state that the pane is in now. */
  look: (state: string) => Promise<void>
}

/** Goes through the states of the pane, one after the other. */
async function walk({ page, letThrough, language, look }: Walk): Promise<void> {
  const words = paneWords[language]
  const tab = (step: keyof typeof words.steps) => page.getByRole('tab', { name: new RegExp(`^${words.steps[step]}`) })
  const says = (text: string) => page.getByText(text).first().waitFor()

  await look('plan')
  await page.getByRole('searchbox', { name: words.plan.search }).fill('没有这样的指标')
  await says(words.plan.nothingFound)
  await look('plan: nothing found')
  await button(page, words.common.clearFilters).click()
  await page.getByRole('combobox', { name: words.plan.choose }).click()
  await page.getByRole('listbox').waitFor()
  await look('plan: list open')
  await page.keyboard.press('Escape')
  await choosePlan(page, '黄岩', words.plan.choose)
  await says(words.plan.notRecovered)
  await look('plan: table lost')
  await tab('template').click()
  await look('template: no targets')
  await button(page, words.template.toPlan).click()
  await choosePlan(page, '龙泉', words.plan.choose)
  await tab('template').click()
  await look('template: spreadsheet on its way')
  await tab('check').click()
  await look('check: spreadsheet on its way')

  letThrough()
  await says(words.check.noTemplate)
  await look('check: no template')
  await openFile(page, 'x.xlsx', Buffer.from('not a workbook'))
  await says('x.xlsx')
  await look('a fault')
  await tab('template').click()
  await page.getByText(words.template.more).click()
  await page.getByText(words.template.perUnit).click()
  await look('template: all options')
  await page.getByText(words.template.perUnit).click()
  await button(page, words.template.write).click()
  await button(page, words.template.toCheck).waitFor()
  await look('template: written')
  await button(page, words.template.write).click()
  await page.getByRole('alertdialog').waitFor()
  await look('template: in the way')
  await button(page, words.common.cancel).click()
  await tab('check').click()
  await button(page, new RegExp(`^${statusWords[language].missing}`, 'i')).waitFor()
  await look('check: nothing filled in')

  await button(page, workbenchWords[language].sample).click()
  await button(page, words.template.replace).click()
  await page.locator('#pane li button', { hasText: '!H' }).first().waitFor()
  await look('check: issues')
  await page.keyboard.press('F8')
  await look('check: at an issue')
  await button(page, words.check.writeResults).click()
  await says(words.check.written)
  await look('check: results written')
  await page.getByRole('searchbox', { name: words.check.search }).fill('没有这样的问题')
  await says(words.check.nothingFound)
  await look('check: nothing found')

  await openFile(page, 'y.xlsx', foreign())
  await button(page, workbenchWords[language].discardAndOpen).click()
  await button(page, words.recognise.start).click()
  await page.getByRole('heading', { name: words.recognise.title }).waitFor()
  await page.getByText(words.recognise.allRows).click()
  await look('check: recognised')
  await button(page, words.recognise.confirm).click()
  await says(words.check.mapped)
  await look('check: sheet not ours')

  await button(page, aboutWords[language].open).click()
  await button(page, aboutWords[language].check.open).waitFor()
  await look('about')
  await button(page, aboutWords[language].check.open).click()
  await button(page, aboutWords[language].check.start).waitFor()
  await look('self-check')
}

const walks = [['zh-CN', 1280, [light, dark, highContrast]], ['en', 320, [dark]]] as const

test.each(walks)('in %s at %i px', async (language, width, themes) => {
  const flaws: Record<string, string[]> = {}
  let letThrough = () => {}
  await site.visit(async (page) => {
    page.setDefaultTimeout(20_000)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const look = async (state: string) => {
      await page.mouse.move(0, 0)
      for (const theme of themes) {
        await page.emulateMedia(theme)
        await settled(page)
        const found = await barriers(page, theme === themes[0] ? 'all' : 'seen')
        if (found.length > 0) flaws[`${state}, ${theme.colorScheme}, ${theme.forcedColors}`] = found
        await picture(page, `${language}-${state}-${theme.colorScheme}-${theme.forcedColors}`)
      }
      for (const each of [...widths.filter((other) => other !== width), width]) {
        await page.setViewportSize({ width: each, height: 900 })
        const found = await clipped(page)
        if (found.length > 0) flaws[`${state}, ${each} px`] = found
      }
    }
    await walk({ page, letThrough, language, look })
  }, {
    width,
    height: 900,
    remembered: { 'duibiao.language': language },
    prepare: async (page) => { letThrough = await withoutGrid(page) },
  })
  expect(flaws).toEqual({})
})

/** A sheet with names of a plan and a note, under headings that are not ours. */
function foreign(): Buffer {
  const { indicators, columns } = plan
  const target = columns.findLast(({ role }) => role === 'target')!
  const rows = indicators.slice(0, 8).map(({ no, name, cells }) => [no, name, cells[target.key] ?? '', 1])
  const sheet = utils.aoa_to_sheet([['序号', '工作指标', `${target.period}年目标`, '累计完成'], ...rows, ['', '以上为初步统计']])
  return write({ SheetNames: ['报送'], Sheets: { 报送: sheet } }, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

/** Keeps a picture for a person to look at, where a folder for it is named. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.DUIBIAO_PICTURES
  if (folder) await page.locator('#pane').screenshot({ path: join(folder, `${name.replaceAll(/[ :]+/g, '-')}.png`) })
}
