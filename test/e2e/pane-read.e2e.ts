/** A published plan in the pane: pasted or opened, compared with its source, corrected, used, saved, and read again. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { paneWords, readPageWords, type Language } from '../../src/messages'
import { p, tbl, tr, word } from '../documents/word'
import { picture } from './addin'
import { onlooker } from './flaws'
import { builtSite } from './harness'
import { button, focused, front, layout, ready, step, until, withoutGrid } from './workbench'

jest.setTimeout(180_000)

const site = builtSite('workbench')
const words = readPageWords['zh-CN']

/** A plan of a county that is not among those of the app; one figure of row 2 is misread. */
const rows = [
  ['序号', '领域', '指标名称', '2023年', '2024年', '2025年', '2027年', '责任单位'],
  ['1', '幼有善育', '★每千人口托位数（个）', '3.8', '4.2', '4.5', '≥5.0', '县卫健局'],
  ['2', '幼有善育', '普惠托位占比（%）', '60', '70', '8O', '≥90', '县卫健局'],
  ['3', '学有优教', '乡村戏台覆盖率（%）', '88', '90', '93', '≥96', '县教育局'],
  ['4', '劳有厚得', '技能人才总量（万人）', '2.1', '2.4', '2.8', '3.2', '县人社局'],
]
const head = [
  '桐庐县人民政府关于印发《桐庐县公共服务“七优享”工程实施方案（2024—2027年）》的通知', '桐政发〔2024〕9号', '各乡镇人民政府：',
  '现印发给你们，请认真贯彻执行。', '桐庐县人民政府', '2024年3月15日', '桐庐县公共服务“七优享”工程实施方案（2024—2027年）',
]
const lines = (table = rows) => [...head, ...table.map((row) => row.join(' | '))].join('\n')
const html = (table = rows) => `${head.map((line) => `<p>${line}</p>`).join('')}<table>${table.map((row) => (
  `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)).join('')}</table>`

/** One page for all: each test begins with nothing read, and with the plans and the workbook that the last one left. */
const inWorkbench = site.share(ready)

/** Shows the page that reads plans, with nothing read. */
async function openPage(page: Page, language: Language = 'zh-CN'): Promise<void> {
  const { title, source, discard } = readPageWords[language]
  const heading = page.getByRole('heading', { name: title })
  if (await heading.count() === 0) {
    await page.locator('#pane').getByRole('tab').first().click()
    await button(page, title).first().click()
    await heading.waitFor()
  }
  const nothingRead = button(page, source.paste)
  const another = button(page, source.another)
  await another.or(nothingRead).first().waitFor()
  if (await another.count() === 0) return
  await another.click()
  await button(page, discard.discard).or(nothingRead).first().waitFor()
  if (await button(page, discard.discard).count() > 0) await button(page, discard.discard).click()
  await nothingRead.waitFor()
}

async function paste(page: Page, text: string, language: Language = 'zh-CN'): Promise<void> {
  const own = readPageWords[language].source
  await button(page, own.paste).click()
  await page.getByLabel(own.pasteLabel).fill(text)
  await button(page, own.read).click()
  await page.locator('#pane h4').first().waitFor()
}

const row = (page: Page, name: string) => page.getByRole('list', { name: words.rows.label }).locator('> li').filter({ hasText: name })
const field = (page: Page, heading: string, role: keyof typeof words.columns.roles = 'target') =>
  page.getByRole('textbox', { name: words.columns.column(heading, words.columns.roles[role]) })

test('a pasted plan is compared, corrected by keyboard, used, and checked against', async () => {
  await inWorkbench(async (page) => {
    await openPage(page)
    expect(await focused(page)).toBe(paneWords['zh-CN'].common.back)
    // A county that is not the first in the list of plans.
    await paste(page, lines().replaceAll('桐庐', '缙云'))
    await page.getByText(words.rows.progress(1, 1)).waitFor()
    expect(await row(page, '普惠托位占比').locator('mark').allInnerTexts()).toEqual(rows[2])
    await page.keyboard.press('F8')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('普惠托位占比')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('普惠托位占比')
    await field(page, '2025年').fill('80')
    await page.keyboard.press('Enter')
    await page.getByText(words.rows.progress(0, 1)).waitFor()
    await row(page, '普惠托位占比').getByText(words.rows.states.corrected).waitFor()
    await page.keyboard.press('ControlOrMeta+z')
    await page.getByText(words.rows.progress(1, 1)).waitFor()
    expect(await field(page, '2025年').inputValue()).toBe('8O')
    await page.keyboard.press('ControlOrMeta+y')
    await page.getByText(words.rows.progress(0, 1)).waitFor()
    await picture(page, 'read-corrected')
    await button(page, words.use.use).click()
    await page.getByRole('tabpanel').getByRole('heading', { name: head[6]!.replace('桐庐', '缙云') }).waitFor()
    await page.getByRole('combobox', { name: '目标年度' }).selectOption('2025')
    await button(page, '下一步：生成模板').click()
    await button(page, '写入表格').click()
    await button(page, '去校验').click()
    expect(JSON.stringify(await front(page))).toContain('普惠托位占比')
    await page.getByText('还没有填报').first().waitFor()
  })
})

test('a table that is pasted with its cells keeps them', async () => {
  await inWorkbench(async (page) => {
    await openPage(page)
    await button(page, words.source.paste).click()
    // As one copies it from a page: with real keys, so that the clipboard has both text and cells.
    await page.evaluate((rich) => {
      const copied = document.body.appendChild(document.createElement('div'))
      copied.id = 'copied'
      copied.innerHTML = rich
      getSelection()!.selectAllChildren(copied)
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    }, html())
    await page.keyboard.press('ControlOrMeta+c')
    await page.evaluate(() => document.getElementById('copied')!.remove())
    await page.getByLabel(words.source.pasteLabel).focus()
    await page.keyboard.press('ControlOrMeta+v')
    await page.getByText(words.source.tableKept).waitFor()
    await button(page, words.source.read).click()
    await page.getByText('第 1 个表第 3 行第 6 列').first().waitFor()
    await row(page, '普惠托位占比').getByText('8O', { exact: true }).first().waitFor()
  })
})

test('by keyboard alone a figure is typed over, rows are numbered anew, and a column gets another heading', async () => {
  await inWorkbench(async (page) => {
    await openPage(page)
    await paste(page, lines(rows.map((cells) => cells[0] === '4' ? ['3', ...cells.slice(1)] : cells)))
    // The first row in doubt is shown already: the first F8 goes there, not past it.
    await page.keyboard.press('F8')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('普惠托位占比')
    await page.keyboard.press('Enter')
    await page.keyboard.type('80')
    await page.keyboard.press('Enter')
    expect(await field(page, '2025年').inputValue()).toBe('80')
    await button(page, words.rows.renumber).press('Enter')
    expect(await focused(page)).toBe(words.rows.add)
    expect(await button(page, words.rows.renumber).count()).toBe(0)
    await page.getByText(words.use.missing(1)).waitFor({ state: 'hidden' })

    await page.getByRole('button', { name: words.columns.label }).press('Enter')
    await page.getByRole('textbox', { name: words.columns.heading }).first().fill('2023年基数')
    await page.keyboard.press('Enter')
    await field(page, '2023年基数', 'base').waitFor()
  })
})

test('a paste without text is answered, and a long one does not block the page', async () => {
  await inWorkbench(async (page) => {
    await openPage(page)
    await button(page, words.source.paste).click()
    const pasteInto = (text: string | null) => page.getByLabel(words.source.pasteLabel).evaluate((area, plain) => {
      const clipboardData = new DataTransfer()
      if (plain === null) clipboardData.items.add(new File([new Uint8Array(8)], 'image.png', { type: 'image/png' }))
      else clipboardData.setData('text/plain', plain)
      return area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
    await pasteInto(null)
    await page.getByText(words.source.noText).waitFor()
    const long = `${'全县经济社会发展总体平稳，各项事业取得新的进展。\r\n'.repeat(2000)}${lines()}`
    expect(await pasteInto(long)).toBe(false)
    expect(await page.getByText(words.source.noText).count()).toBe(0)
    await button(page, words.source.read).click()
    await page.getByText(words.rows.progress(1, 1)).waitFor()
  })
})

test('what is no document is said, what has no table too, and a Word file is read; work is not lost unasked', async () => {
  await inWorkbench(async (page) => {
    await openPage(page)
    const open = async (name: string, buffer: Buffer, ...others: string[]) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, words.source.open).click()])
      await chooser.setFiles([{ name, mimeType: '', buffer }, ...others.map((other) => ({ name: other, mimeType: '', buffer: Buffer.from(lines()) }))])
    }
    await open('照片.docx', Buffer.from('89504e470d0a1a0a0000000d', 'hex'))
    await page.getByRole('status').filter({ hasText: '看起来是图片' }).waitFor()
    await open('会议.txt', Buffer.from('会议于昨日在县政府召开，各单位负责人参加。'))
    await page.getByText(words.nothing.title).first().waitFor()
    await button(page, words.source.another).click()
    expect(await focused(page)).toBe(words.source.open)
    await open('方案.docx', Buffer.from(word([...head.map(p), tbl(...rows.map((cells) => tr(...cells)))].join(''))), '另一份.txt')
    await page.getByText(words.rows.progress(1, 1)).waitFor()
    expect(await focused(page)).toBe('方案.docx')
    await page.getByText(words.left.text(['另一份.txt'], 1)).waitFor()
    await field(page, '2025年').fill('80')
    await page.keyboard.press('Enter')
    await button(page, words.source.another).click()
    await page.getByRole('alertdialog').getByText(words.discard.text).waitFor()
    await page.keyboard.press('Escape')
    await until(() => focused(page), (text) => text === words.source.another)
    await button(page, paneWords['zh-CN'].common.back).click()
    await step(page, /规划/).waitFor()
    await button(page, words.title).first().click()
    expect(await field(page, '2025年').inputValue()).toBe('80')
    await button(page, words.left.next).click()
    await button(page, words.discard.discard).click()
    await until(() => focused(page), (text) => text === '另一份.txt')
  })
})

test('a plan is saved and written as a sheet, each reads back, and corrections that repeat are offered', async () => {
  await inWorkbench(async (page) => {
    await openPage(page)
    await paste(page, lines())
    await field(page, '2025年').fill('80')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: words.row.parts.domain }).fill('幼有所育')
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', { name: words.rows.show }).selectOption('all')
    await row(page, '每千人口托位数').getByRole('button').first().click()
    await page.getByRole('textbox', { name: words.row.parts.domain }).fill('幼有所育')
    await page.keyboard.press('Enter')
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, words.use.save).click()])
    const json = readFileSync(await download.path(), 'utf8')
    expect(JSON.parse(json)).toMatchObject({ region: '330122', title: head[6], indicators: [{ domain: '幼有所育' }, { cells: { 2025: '80' } }, {}, {}] })
    const before = await layout(page)
    await button(page, words.use.sheet).click()
    await page.getByText('已写成工作表').first().waitFor()
    expect((await layout(page)).sheets.length).toBeGreaterThan(before.sheets.length)

    await button(page, words.source.another).click()
    await button(page, words.source.selection).click()
    await page.getByText(words.plans.hint).waitFor()
    await button(page, words.source.another).click()
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, words.source.open).click()])
    await chooser.setFiles({ name: '存下的规划.json', mimeType: '', buffer: Buffer.from(json) })
    await page.getByText(words.plans.hint).waitFor()
    await button(page, words.plans.use).click()
    await page.getByRole('tabpanel').getByRole('heading', { name: head[6] }).waitFor()
    await button(page, words.title).first().click()

    await paste(page, lines().replaceAll('2027', '2028'))
    await page.getByText(words.habits.offer(words.row.parts.domain, '幼有善育', '幼有所育', 2)).waitFor()
    await button(page, words.habits.use).click()
    await page.getByText(words.habits.none).waitFor()
    expect(await page.getByRole('textbox', { name: words.row.parts.domain }).inputValue()).toBe('幼有所育')
    await page.keyboard.press('ControlOrMeta+z')
    await until(() => page.getByRole('textbox', { name: words.row.parts.domain }).inputValue(), (value) => value === '幼有善育')
  })
})

test('a measure is chosen among those that are alike, or added', async () => {
  await inWorkbench(async (page) => {
    await openPage(page)
    await paste(page, lines())
    await page.getByRole('combobox', { name: words.rows.show }).selectOption('all')
    await row(page, '乡村戏台覆盖率').getByRole('button').first().click()
    const panel = row(page, '乡村戏台覆盖率').getByRole('region', { name: words.measure.label })
    await panel.getByText(words.measure.drafted, { exact: true }).waitFor()
    if (await panel.getByRole('button', { name: words.measure.add }).count() === 0) await panel.getByRole('button', { name: words.measure.change }).click()
    await panel.getByRole('button', { name: words.measure.add }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByLabel(words.measure.dialog.name).inputValue()).toBe('乡村戏台覆盖率')
    await dialog.getByRole('radio', { name: words.measure.directions.lower }).click()
    await dialog.getByRole('button', { name: words.measure.dialog.save }).click()
    await panel.getByText(`乡村戏台覆盖率（%，${words.measure.directions.lower}`).waitFor()
    await until(() => focused(page), (text) => text === words.measure.add)
  })
})

test.each(['zh-CN', 'en'] as const)('nothing is cut off and nobody is shut out, in %s', async (language) => {
  const own = readPageWords[language]
  await site.visit(async (page) => {
    const { look, flaws } = onlooker(page, `read-${language}`, [[320, 'light'], [400, 'dark']])
    page.setDefaultTimeout(20_000)
    await openPage(page, language)
    await look('empty')
    await paste(page, lines().replaceAll('桐庐县', '某县'), language)
    await look('found')
    await page.getByRole('button', { name: own.columns.label }).click()
    await page.getByRole('combobox', { name: own.rows.show }).selectOption('all')
    await page.locator('#pane h4 button').nth(2).click()
    await look('open')
    expect(flaws).toEqual({})
  }, { remembered: { 'duibiao.language': language }, prepare: withoutGrid })
})
