/** The add-in in a page that plays WPS 表格, over plain http as on an intranet, and its pages by themselves from a folder. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core'
import type { PaneHandle } from '../../src/apps/handle'
import { createMemoryWorkbook } from '../../src/hosts/memory'
import { filesWords, readPageWords } from '../../src/messages'
import { selfCheckRecord } from '../../src/selfcheck'
import { actuals, choosePlan, firstActual, hashesIn, issue, period, picture, step, type Pane } from './addin'
import { barriers, settled } from './flaws'
import { launchBrowser, withPage, type PageOptions } from './harness'
import { correctFigure, document as published, lintAndCompare, openReadPage, useBySheet, written } from './plan-pages'
import { until } from './workbench'
import { flags, serveWps, type WpsSite } from './wps-host/site'

let browser: Browser
let site: WpsSite

beforeAll(async () => {
  site = await serveWps()
  browser = await launchBrowser(flags)
})

afterAll(async () => {
  await browser.close()
  await site.close()
})

const pane = (page: Page): FrameLocator => page.frameLocator('#pane iframe')
const paneFrame = (page: Page): Frame => page.frames().find((frame) => frame.url().endsWith('ui/taskpane.html'))!
const press = (page: Page, name: string) => page.locator('#ribbon').getByRole('button', { name, exact: true }).click()
const button = (within: Pane, name: string) => within.getByRole('button', { name, exact: true })
const cellText = (page: Page, cell: string) => page.locator(`[data-cell=${cell}]`).innerText()
const selected = (page: Page) => page.locator('#place').innerText()
const isOpen = (page: Page) => page.locator('#pane').isVisible()
/** The results that stand in the sheet for the first rows. */
const results = (page: Page) => Promise.all(['L4', 'L5', 'L6'].map((cell) => cellText(page, cell)))
/** What 关于 asks for only to tell whether this WPS has it. */
const askedAfter = /\.(Enum|OAAssist|AddCustomFunction) is not implemented/
/** What the page did that a real WPS may pass over. */
const mistakes = async (page: Page) => (await page.evaluate(() => window.fakeWps.mistakes)).filter((mistake) => !askedAfter.test(mistake))
const hashes = (page: Page | Frame) => page.evaluate(() => (window as unknown as { duibiao: PaneHandle }).duibiao.hashes())

/** Visits the page that plays WPS. */
async function inWps(act: (page: Page) => Promise<void>, settings = '', options: PageOptions = {}): Promise<void> {
  await withPage(browser, site.url + settings, async (page) => {
    page.setDefaultTimeout(15_000)
    await act(page)
    expect(await mistakes(page)).toEqual([])
  }, { width: 1500, height: 900, silent: true, prepare: site.prepare, ...options })
}

/** Selects a cell and types into it and those below, with real keys. */
async function typeDown(page: Page, cell: string, entries: readonly string[]): Promise<void> {
  await page.locator(`[data-cell=${cell}]`).click()
  for (const entry of entries) {
    await page.keyboard.type(entry)
    await page.keyboard.press('Enter')
  }
}

/** Opens the pane, chooses a plan and writes its template. */
async function template(page: Page): Promise<void> {
  if (!await isOpen(page)) await press(page, '打开对表')
  await choosePlan(pane(page))
  await step(pane(page), /模板/).click()
  await button(pane(page), '写入表格').click()
  await button(pane(page), '去校验').click()
  await until(() => cellText(page, 'H3'), (text) => text === '实际完成值')
}

test('the main job over plain http, where the page is in no secure context', async () => {
  await inWps(async (page) => {
    await press(page, '写入模板')
    await pane(page).getByText('请先在这里选好规划和年度').first().waitFor()
    expect(await paneFrame(page).evaluate(() => [isSecureContext, 'randomUUID' in crypto, 'clipboard' in navigator])).toEqual([false, false, false])
    await picture(page, 'wps-nothing-chosen')

    await template(page)
    await typeDown(page, firstActual, Object.values(actuals))
    await issue(pane(page), 'H6').waitFor()
    expect(await issue(pane(page), 'H5').allInnerTexts()).toEqual([expect.stringContaining('差 12 个百分点')])
    expect(await issue(pane(page), 'H6').allInnerTexts()).toEqual([expect.stringContaining('第 2 个字“O”')])
    expect(await Promise.all(['J4', 'J5', 'J6'].map((cell) => cellText(page, cell)))).toEqual(['达标', '未达标', '待校验'])
    expect(await results(page)).toEqual(['', '', ''])
    await picture(page, 'wps-live')

    await issue(pane(page), 'H6').click()
    await until(() => selected(page), (cell) => cell === 'H6')
    await button(pane(page), '写入校验结果').click()
    await until(() => results(page), ([met, short, unreadable]) => met === '通过' && short!.includes('12 个百分点') && unreadable!.includes('9O'))
    await picture(page, 'wps-checked')
    expect(await hashes(paneFrame(page))).toEqual(await hashesIn(createMemoryWorkbook()))
    await button(pane(page), '清除校验结果').click()
    await until(() => results(page), (texts) => texts.join('') === '')
    expect(await cellText(page, 'H5')).toBe(actuals.short)
  })
})

test('the buttons of the ribbon do the same job, and the pane goes and comes back as it was', async () => {
  await inWps(async (page) => {
    await template(page)
    await button(pane(page), '收起').click()
    await until(() => isOpen(page), (open) => !open)
    await typeDown(page, firstActual, Object.values(actuals))
    await picture(page, 'wps-collapsed')

    await press(page, '校验')
    await until(() => selected(page), (cell) => cell === 'H5')
    await until(() => results(page), ([met]) => met === '通过')
    // The shortfall has no reasons beside it yet.
    for (const cell of ['O5', 'H6']) {
      await press(page, '下一处问题')
      await until(() => selected(page), (at) => at === cell)
    }
    expect(await pane(page).locator('button[aria-current]').innerText()).toMatch(/!H6$/)
    await press(page, '清除校验结果')
    await until(() => results(page), (texts) => texts.join('') === '')

    await press(page, '写入模板')
    await pane(page).getByRole('alertdialog').locator(':focus').waitFor()
    await picture(page, 'wps-asks')
    await button(pane(page), '取消').click()
    await press(page, '打开对表')
    await until(() => isOpen(page), (open) => !open)
    await press(page, '打开对表')
    await step(pane(page), /^校验/).click()
    await issue(pane(page), 'H5').waitFor()
    expect(await page.locator('#pane iframe').count()).toBe(1)

    await page.locator(`[data-cell=${firstActual}]`).click()
    await page.keyboard.type('4')
    await press(page, '校验')
    await pane(page).getByText('请按回车结束编辑后重试').waitFor()
    await page.keyboard.press('Enter')
    await press(page, '校验')
    await until(() => results(page), ([first]) => first!.includes('未达标'))
  })
})

test('where WPS tells nothing, 重新校验 does', async () => {
  await inWps(async (page) => {
    await template(page)
    await typeDown(page, firstActual, Object.values(actuals))
    await until(() => cellText(page, 'J5'), (text) => text === '未达标')
    expect(await issue(pane(page), 'H5').count()).toBe(0)
    await button(pane(page), '重新校验').click()
    await issue(pane(page), 'H5').waitFor()
    await issue(pane(page), 'H6').waitFor()
  }, '?events=never')
})

test('each workbook has its own pane; where none is open, the pane says so, and goes on with the next one', async () => {
  await inWps(async (page) => {
    await template(page)
    await page.evaluate(() => { window.fakeWps.openBook('/media/usb/别的.xlsx') })
    await until(() => cellText(page, 'H3'), (text) => text === '')
    await press(page, '校验')
    await pane(page).getByText('工作簿里还没有填报表').waitFor()
    await picture(page, 'wps-second')
    await page.evaluate(() => window.fakeWps.activateBook('工作簿1'))
    await typeDown(page, firstActual, ['4'])
    await issue(pane(page), firstActual).waitFor()

    await page.evaluate(() => {
      window.fakeWps.closeBook('工作簿1')
      window.fakeWps.closeBook('别的.xlsx')
    })
    await pane(page).getByText('没有打开的表格').first().waitFor()
    await picture(page, 'wps-no-workbook')
    await page.evaluate(() => { window.fakeWps.openBook('/media/usb/新的.xlsx') })
    await pane(page).getByText('没有打开的表格').first().waitFor({ state: 'hidden' })
    await template(page)
    expect(await page.evaluate(() => window.fakeWps.book().fullName)).toBe('/media/usb/新的.xlsx')
  })
})

test('received files are chosen by the dialog of WPS and read without a worker, whatever their kind', async () => {
  const paths = ['longquan.xlsx', 'longquan.xls', 'jinhua.ods'].map((name) => `/media/usb/收到/${name}`)
  await inWps(async (page) => {
    await press(page, '校验')
    await button(pane(page), filesWords['zh-CN'].open).click()
    await page.evaluate((files) => {
      for (const [path, bytes] of files) window.fakeWps.fileSystem.set(path, Uint8Array.from(bytes))
      window.fakeWps.choice = files.map(([path]) => path)
    }, paths.map((path) => [path, [...readFileSync(join(__dirname, '../fixtures/legacy', basename(path)))]] as const))
    await button(pane(page), filesWords['zh-CN'].choose).click()
    await pane(page).getByText('共 3 份：3 份有问题，0 份没有问题', { exact: true }).first().waitFor()
    await picture(page, 'wps-files')
    expect(await page.evaluate(() => window.fakeWps.book().sheets.length)).toBe(1)

    await pane(page).getByRole('button', { name: basename(paths[0]!) }).click()
    await button(pane(page), filesWords['zh-CN'].openBeside).click()
    await until(() => page.evaluate(() => window.fakeWps.book().fullName), (name) => name === paths[0])
    // The workbook that came to the front has a pane of its own.
    await until(() => pane(page).getByText(filesWords['zh-CN'].title, { exact: true }).isVisible(), (visible) => !visible)
  })
})

test('the self-check agrees as far as it is let, its record is a file on the desktop, and nothing of it stays', async () => {
  await inWps(async (page) => {
    await press(page, '打开对表')
    await button(pane(page), '关于').click()
    await button(pane(page), '打开环境自检').click()
    await button(pane(page), '开始自检').click()
    await pane(page).getByText(/^第 (9|[1-9][0-9]) 项/).waitFor()
    await button(pane(page), '停止').click()
    await picture(page, 'wps-self-check')
    await button(pane(page), '保存结果').click()
    const files = await until(
      () => page.evaluate(() => [...window.fakeWps.fileSystem].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const)),
      ({ length }) => length > 0,
    )
    expect(files.map(([path]) => path)).toEqual([expect.stringMatching(/\/桌面\/对表环境自检-\d{8}-\d{6}\.json$/)])
    const record = selfCheckRecord.parse(JSON.parse(files[0]![1]))
    expect(record.scenarios.filter(({ outcome }) => outcome === 'differs' || outcome === 'failed')).toEqual([])
    expect(record.counts.agreed).toBeGreaterThan(5)
    await button(pane(page), '复制文字').click()
    await pane(page).getByText(/已复制|Ctrl\+C/).first().waitFor()
    expect(await page.evaluate(() => window.fakeWps.book().sheets.map(({ name }) => name))).toEqual(['Sheet1'])
  })
})

describe('from a folder', () => {
  /** Visits a page of the add-in by itself. */
  async function alone(path: string, act: (page: Page) => Promise<void>, options: PageOptions = {}): Promise<void> {
    await withPage(browser, site.file(path), async (page) => {
      page.setDefaultTimeout(15_000)
      await act(page)
      expect(await mistakes(page)).toEqual([])
    }, { width: 400, height: 900, silent: true, prepare: site.prepareAlone, ...options })
  }

  test('the pane does the main job, without barriers', async () => {
    const flaws: Record<string, string[]> = {}
    await alone('ui/taskpane.html', async (page) => {
      const look = async (state: string) => {
        await page.mouse.move(0, 0)
        await settled(page)
        await picture(page, `wps-folder-${state}`)
        const found = await barriers(page)
        if (found.length > 0) flaws[state] = found
      }
      await choosePlan(page)
      await look('plan')
      await step(page, /模板/).click()
      await button(page, '写入表格').click()
      await look('template')
      await button(page, '去校验').click()
      await page.evaluate(([entries, year]) => {
        const { fakeWps } = window
        const sheet = fakeWps.book().sheets.find(({ name }) => name.includes(year))!.name
        entries.forEach((entry, index) => fakeWps.type({ sheet, row: 3 + index, column: 7 }, entry))
      }, [Object.values(actuals), period] as const)
      await issue(page, 'H5').waitFor()
      await issue(page, 'H6').click()
      await until(() => page.evaluate(() => window.fakeWps.book().active.selection[0]), (area) => area?.row === 5 && area.column === 7)
      await look('check')
      expect(await hashes(page)).toEqual(await hashesIn(createMemoryWorkbook()))

      // As the ribbon's shell sends it.
      await page.evaluate(() => window.fakeWps.pluginStorage.set('duibiao_et_command', '1:check'))
      await until(() => page.evaluate(() => window.fakeWps.book().active.content(3, 11)), (text) => text === '通过')
    })
    expect(flaws).toEqual({})
  })

  test('a published plan is opened by the dialog of WPS, comes back in the next visit, and is used, linted and compared', async () => {
    await alone('ui/taskpane.html', async (page) => {
      const path = '/media/usb/收到/方案.docx'
      await openReadPage(page)
      await page.evaluate(([file, bytes]) => {
        window.fakeWps.fileSystem.set(file, Uint8Array.from(bytes))
        window.fakeWps.choice = [file]
      }, [path, [...published]] as const)
      await button(page, readPageWords['zh-CN'].source.open).click()
      await correctFigure(page)
      await picture(page, 'wps-folder-read')
      await page.reload()
      await openReadPage(page)
      await page.getByText(readPageWords['zh-CN'].restored.text(1)).first().waitFor()
      await button(page, readPageWords['zh-CN'].use.save).click()
      await page.getByText('已保存到').first().waitFor()
      await picture(page, 'wps-folder-saved')
      expect(await page.evaluate(() => [...window.fakeWps.fileSystem.keys()])).toEqual([expect.stringMatching(/桌面\/330122-.*\.json$/)])
      await useBySheet(page)
      await lintAndCompare(page)
      await picture(page, 'wps-folder-compared')
      expect(await page.evaluate(() => window.fakeWps.book().sheets.map(({ name }) => name))).toEqual(expect.arrayContaining(written))
    })
  })

  test('the shell opens the pane beside it', async () => {
    await alone('index.html', async (page) => {
      const opened = await page.evaluate(() => {
        const callbacks = window as unknown as Record<'OnAddinLoad' | 'OnAction', (control: { Id: string }) => unknown>
        callbacks.OnAddinLoad({ Id: '' })
        callbacks.OnAction({ Id: 'duibiaoCheck' })
        return { panes: [...window.fakeWps.panes.values()], sent: window.fakeWps.pluginStorage.get('duibiao_et_command') }
      })
      expect(opened.panes).toEqual([expect.objectContaining({ url: decodeURI(site.file('ui/taskpane.html')), visible: true, dock: 2 })])
      expect(opened.sent).toMatch(/^\d+:check$/)
    })
  })
})
