/** The built workbench in Chromium: how soon it can be used, and whether it stays alive while thousands of rows are checked. */
/* global window, MessageChannel */
import { Buffer } from 'node:buffer'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { chromium } from 'playwright-core'
import { serve } from '../serve.mjs'
import { root } from '../setup.mjs'
import { median } from './rounds.mjs'

const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update']

/** Milliseconds from an empty profile to the pane with its plans, and to the spreadsheet that takes input. */
export async function firstScreens({ rounds }) {
  return withWorkbench(async (open) => {
    const times = { pane: [], spreadsheet: [] }
    for (let round = 0; round <= rounds; round++) {
      const began = performance.now()
      const page = await open()
      await page.locator('#pane button').first().waitFor()
      const pane = performance.now() - began
      await page.locator('#grid:not([aria-busy])').waitFor()
      if (round > 0) {
        times.pane.push(pane)
        times.spreadsheet.push(performance.now() - began)
      }
      await page.context().close()
    }
    return { pane: median(times.pane), spreadsheet: median(times.spreadsheet) }
  })
}

/** Milliseconds that a check of many rows takes in the workbench, and of the longest task meanwhile. */
export async function checkInWorkbench({ engine, rounds }, count = 10_000) {
  const { bytes, rows } = await manySheets(engine, count)
  return withWorkbench(async (open) => {
    const page = await open()
    await opened(page, bytes)
    const checks = []
    for (let round = 0; round <= rounds; round++) {
      const watched = await whileWatched(page, () => page.evaluate(() => window.duibiao.hashes()))
      if (round > 0) checks.push(watched)
    }
    return { rows, milliseconds: median(checks.map(({ took }) => took)), longestTask: Math.max(...checks.map(({ longest }) => longest)) }
  })
}

/** Milliseconds of the longest task while one typed value is checked live. */
export async function typeInWorkbench({ engine, rounds }, count = 1_000) {
  const { bytes, rows } = await manySheets(engine, count)
  return withWorkbench(async (open) => {
    const page = await open()
    await opened(page, bytes)
    await page.locator('canvas[id^=univer-sheet-main-canvas]').click({ position: { x: 400, y: 300 } })
    const longest = []
    for (let edit = 0; edit <= rounds * 3; edit++) {
      // What the spreadsheet itself does when a value is entered comes before the check.
      await page.keyboard.type(String(edit + 1))
      await page.keyboard.press('Enter')
      await page.waitForTimeout(150)
      const watched = await whileWatched(page, () => page.waitForTimeout(1_500))
      if (edit > 0) longest.push(watched.longest)
    }
    return { rows, longestTask: median(longest) }
  })
}

/** Does something in the page that takes long; says how long, and how long the longest task was that a beat had to wait for. */
async function whileWatched(page, act) {
  await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel()
    const watch = { longest: 0, last: performance.now(), stop: () => port1.close() }
    port1.onmessage = () => {
      const now = performance.now()
      watch.longest = Math.max(watch.longest, now - watch.last)
      watch.last = now
      port2.postMessage(null)
    }
    port2.postMessage(null)
    window.benchWatch = watch
  })
  const began = performance.now()
  await act()
  const took = performance.now() - began
  const longest = await page.evaluate(() => {
    window.benchWatch.stop()
    return window.benchWatch.longest
  })
  return { took, longest }
}

async function opened(page, bytes) {
  await page.locator('#grid:not([aria-busy])').waitFor()
  const buffer = Buffer.from(bytes)
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.locator('input[type=file]').setInputFiles({ name: 'bench.xlsx', mimeType, buffer })
  // The check that follows an opened file is over when its answer can be had.
  const answered = async () => (await window.duibiao?.hashes().catch(() => []))?.length > 0
  await page.waitForFunction(answered, undefined, { timeout: 300_000, polling: 2_000 })
  await page.waitForTimeout(3_000)
}

/** A workbook with so many rows in sheets of the longest template, as a collection of submissions has them. */
async function manySheets(engine, count) {
  const library = engine.library()
  const one = engine.createXlsx()
  const plan = library.plans.toSorted((a, b) => b.indicators.length - a.indicators.length)[0]
  const period = plan.periods.at(-1)
  await engine.writeTemplate(one, library, { plan: plan.id, period })
  const [{ sheet, rows }] = await engine.checkWorkbook(one, library)
  const layout = one.layout().sheets.find(({ name }) => name === sheet)
  const actuals = engine.sampleActuals(library, plan.id, period)
  const values = layout.values.map((row) => [...row])
  for (const { code, at } of rows) values[at.row][at.column] = actuals.get(code) ?? null
  const sheets = Array.from({ length: Math.ceil(count / rows.length) }, (_, index) => ({ layout: { ...layout, values, name: `填报${index + 1}` } }))
  const workbook = engine.createXlsx()
  await workbook.apply({ sheets })
  return { bytes: workbook.save(), rows: sheets.length * rows.length }
}

/** Runs something with a function that opens the workbench in a fresh profile. */
async function withWorkbench(act) {
  if (!existsSync(join(root, 'dist/workbench/index.html'))) throw new Error('dist/workbench is missing: npm run build first')
  const { executablePath, env } = JSON.parse(execFileSync(process.execPath, [join(root, 'tools/browser.mjs')], { encoding: 'utf8' }))
  const browser = await chromium.launch({ executablePath, env: { ...process.env, ...env }, args: flags })
  const site = await serve(join(root, 'dist/workbench'))
  try {
    return await act(async () => {
      const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })).newPage()
      page.setDefaultTimeout(120_000)
      await page.goto(site.url)
      return page
    })
  } finally {
    await browser.close()
    await site.close()
  }
}
