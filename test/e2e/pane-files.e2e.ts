/** Received files in the pane: chosen, dropped or chosen again, each with its outcome, none of them changed or opened unasked. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { createXlsx } from '../../src/hosts/xlsx'
import { filesWords, paneWords } from '../../src/messages'
import { foreignSheet } from '../support/foreign-sheets'
import { seedLibrary } from '../support/library'
import { fillWell } from '../support/well-filled'
import { onlooker } from './flaws'
import { builtSite } from './harness'
import { button, focused, layout, ready, sample, step, withoutGrid } from './workbench'

jest.setTimeout(120_000)

const site = builtSite('workbench')
const scripts: string[] = []
/** One page for all: each test begins with an empty list, and with the workbook beside the pane as the last one left it. */
const inWorkbench = site.share(ready, {
  prepare: async (page) => { page.on('request', (request) => scripts.push(new URL(request.url()).pathname)) },
})
const words = filesWords['zh-CN']
const fixture = (name: string) => readFileSync(join(__dirname, '../fixtures/legacy', name))
const file = (name: string, buffer: Buffer) => ({ name, mimeType: '', buffer })

const submissions = [file('甲镇.xlsx', fixture('longquan.xlsx')), file('乙局的表（最终版）.xls', fixture('longquan.xls')), file('丙局.ods', fixture('jinhua.ods'))]
const photo = file('照片.xlsx', Buffer.from('89504e470d0a1a0a0000000d', 'hex'))

/** Shows the page of received files, with nothing in its list. */
async function openFiles(page: Page): Promise<void> {
  if (await button(page, words.back).count() === 0) {
    await step(page, /校验/).click()
    await button(page, words.open).click()
    await page.getByRole('heading', { name: words.title }).waitFor()
  }
  if (await button(page, words.clear).count() > 0) await button(page, words.clear).click()
  await page.getByText(words.none).waitFor()
}

/** Chooses files in the browser's dialog. */
async function choose(page: Page, files: readonly ReturnType<typeof file>[], name = words.choose): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, name).click()])
  expect(chooser.isMultiple()).toBe(true)
  await chooser.setFiles([...files])
}

const list = (page: Page) => page.getByRole('list', { name: words.list }).locator('> li')
const item = (page: Page, name: string) => list(page).filter({ hasText: name })
const heading = (page: Page, name: string) => item(page, name).locator('h3 button')
const summary = (page: Page, text: string) => page.locator('section').getByText(text, { exact: true }).waitFor()

test('several files are checked one by one, and each says what is wrong with it', async () => {
  await inWorkbench(async (page) => {
    expect(scripts.filter((path) => /FilesPage|open-file|sheetjs/.test(path))).toEqual([])
    const before = await layout(page)
    await openFiles(page)
    await choose(page, [...submissions, photo])
    await summary(page, '共 4 份：3 份有问题，0 份没有问题，1 份没能校验')
    expect(await list(page).allInnerTexts()).toEqual([
      expect.stringMatching(/甲镇[^]*2025[^]*未达标/), expect.stringMatching(/乙局[^]*2025[^]*未达标/), expect.stringMatching(/丙局[^]*2020[^]*未达标/),
      expect.stringMatching(/照片[^]*看起来是图片/),
    ])

    await heading(page, '甲镇').press('Enter')
    const issues = item(page, '甲镇').getByRole('listitem')
    expect(await issues.first().innerText()).toMatch(/![A-Z]+[0-9]+$/)
    expect(await issues.first().getByRole('img').getAttribute('aria-label')).toBe('强制性错误')
    expect(await layout(page)).toEqual(before)

    await button(page, words.clear).click()
    await page.getByText(words.none).waitFor()
    expect(await focused(page)).toBe(words.choose)
    await button(page, words.back).click()
    expect(await focused(page)).toBe(words.open)
  })
})

test('only files with problems are shown when one wants that', async () => {
  const well = createXlsx()
  await fillWell(well, seedLibrary())
  const good = file('好.xlsx', Buffer.from(well.save()))
  await inWorkbench(async (page) => {
    await openFiles(page)
    await choose(page, [submissions[0]!, good, photo])
    await item(page, '好').getByText(words.clean).waitFor()
    await page.getByRole('checkbox', { name: words.onlyProblems(2) }).check()
    expect(await list(page).count()).toBe(2)
    await button(page, words.clear).click()
    await choose(page, [good])
    await page.getByText(words.noProblems, { exact: true }).waitFor()
    await page.getByRole('checkbox', { name: words.onlyProblems(0) }).uncheck()
    await item(page, '好').getByText(words.clean).first().waitFor()
  })
})

test('a file that is chosen again takes its own place, and one may be dropped', async () => {
  await inWorkbench(async (page) => {
    await openFiles(page)
    await choose(page, [file('甲镇.xlsx', photo.buffer), submissions[1]!])
    await item(page, '甲镇').getByText('不是表格文件').waitFor()
    await choose(page, [submissions[0]!])
    await item(page, '甲镇').getByText(words.replaced).waitFor()
    await heading(page, '甲镇').getByText('2025').waitFor()
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['指标,实际值\n入园率,95\n'], '各村.csv'))
      return transfer
    })
    await page.dispatchEvent('body', 'drop', { dataTransfer: data })
    await item(page, '各村.csv').getByText(words.noTemplate.off).waitFor()
    expect(await list(page).count()).toBe(3)
  })
})

test('a dialog that is cancelled leaves nothing behind, told or not', async () => {
  await inWorkbench(async (page) => {
    await openFiles(page)
    const inputs = page.locator('input[type=file][multiple]')
    for (const told of [true, false]) {
      await Promise.all([page.waitForEvent('filechooser'), button(page, words.choose).click()])
      await inputs.waitFor({ state: 'attached' })
      await page.evaluate((cancel) => {
        if (cancel) document.querySelector('input[multiple]')!.dispatchEvent(new Event('cancel'))
        else dispatchEvent(new Event('focus'))
      }, told)
      await inputs.waitFor({ state: 'detached' })
      await page.getByText(words.none).waitFor()
    }
    // One that nobody tells of at all does not keep the button from working.
    await Promise.all([page.waitForEvent('filechooser'), button(page, words.choose).click()])
    await choose(page, submissions.slice(0, 1))
    await heading(page, '甲镇').getByText('2025').waitFor()
    expect(await inputs.count()).toBe(0)
  })
})

test('sheets made by others are recognised where one wants that, and told as such', async () => {
  const library = seedLibrary()
  const plan = library.plans.find(({ region }) => region.name.includes('龙泉'))!
  const workbook = createXlsx()
  await workbook.apply({ sheets: [{ layout: foreignSheet(plan, '2025', library, 1).layout }] })
  await inWorkbench(async (page) => {
    await openFiles(page)
    await choose(page, [file('自制.xlsx', Buffer.from(workbook.save())), photo])
    await item(page, '自制').getByText(words.noTemplate.off).waitFor()
    const recognise = page.getByRole('switch', { name: words.recognise })
    await recognise.click()
    await heading(page, '自制').click()
    await item(page, '自制').getByText('不是对表的模板，按识别结果校验').waitFor()
    await recognise.click()
    await item(page, '自制').getByText(words.noTemplate.off).waitFor()
  })
})

test('a file is opened in the spreadsheet, after asking where that discards something, and the list stays', async () => {
  await inWorkbench(async (page) => {
    await openFiles(page)
    await button(page, words.back).click()
    await sample(page)
    await openFiles(page)
    await choose(page, submissions)
    await heading(page, '丙局').click()
    await item(page, '丙局').getByRole('button', { name: words.openBeside }).click()
    await button(page, '放弃并打开').click()
    await page.getByText('已打开 丙局.ods').first().waitFor()
    await page.getByRole('tabpanel').getByText('2020').first().waitFor()
    await button(page, words.open).click()
    expect(await heading(page, '丙局').getAttribute('aria-expanded')).toBe('true')
    expect(await list(page).count()).toBe(3)
  })
})

test('a long check can be called off, and goes on where it was', async () => {
  await inWorkbench(async (page) => {
    await openFiles(page)
    // Awaited from before it begins, so that it is not over first.
    await Promise.all([
      page.getByRole('progressbar', { name: paneWords['zh-CN'].work.files }).waitFor(),
      button(page, paneWords['zh-CN'].common.cancel).click(),
      choose(page, Array.from({ length: 60 }, (_, index) => file(`第${index + 1}份.xlsx`, submissions[0]!.buffer))),
    ])
    expect(await focused(page)).toBe(words.choose)
    const resume = page.getByRole('button', { name: /^继续校验剩下的 \d+ 份$/ })
    expect(Number(/\d+/.exec(await resume.innerText())![0])).toBeGreaterThan(0)
    expect(await list(page).count()).toBe(50)
    await button(page, words.more(10, 10)).click()
    expect(await list(page).count()).toBe(60)
    await resume.click()
    await summary(page, '共 60 份：60 份有问题，0 份没有问题')
    expect(await resume.count()).toBe(0)
  })
})

test.each(['zh-CN', 'en'] as const)('nothing is cut off and nobody is shut out, in %s', async (language) => {
  const own = filesWords[language]
  await site.visit(async (page) => {
    page.setDefaultTimeout(20_000)
    await page.locator('#pane').getByRole('tab').last().click()
    await button(page, own.open).waitFor()
    const { look, flaws } = onlooker(page, `files-${language}`, [[320, 'light'], [400, 'dark']])
    await look('check')
    await button(page, own.open).click()
    await page.getByText(own.none).waitFor()
    await look('empty')
    await choose(page, [...submissions, photo, file('各村.csv', Buffer.from('指标,实际值\n入园率,95\n'))], own.choose)
    await page.getByText(own.noTemplate.off).waitFor()
    await look('list')
    await page.locator('h3 button').first().click()
    await page.getByRole('checkbox').check()
    await look('open')
    expect(flaws).toEqual({})
  }, { remembered: { 'duibiao.language': language }, prepare: withoutGrid })
})
