/** The main job by keys and mouse: template → fill → check → marks → clear → undo → save → reopen → command line. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtSite } from './harness'
import { button, front, hashes, issueAt, layout, ready, selectedCell, shown, step, typeDown, until, writeTemplate } from './workbench'

const region = '龙泉'
const period = '2025'
/** The first rows of the plan in that year have the targets 4.5, 60, 95, none and 0.7. */
const actuals = { met: '4.5', short: '48', unreadable: '9O', wrongScale: '0.007' }

const folder = mkdtempSync(join(tmpdir(), 'duibiao-e2e-'))
const site = builtSite('workbench')

afterAll(() => rmSync(folder, { recursive: true }))

/** The template is written, actuals are typed into its first rows, and the check is in view. */
const filled = site.share(async (page) => {
  await ready(page)
  await writeTemplate(page, region, period)
  await button(page, '去校验').press('Enter')
  await button(page, /^未填报/).click()
  await issueAt(page, 'H4').click()
  await until(() => selectedCell(page), (cell) => cell === 'H4')
  await typeDown(page, [actuals.met, actuals.short, actuals.unreadable, '', actuals.wrongScale])
  await issueAt(page, 'H8', '1/100').waitFor()
  // Typing has come to the row below the last entry.
  await until(() => selectedCell(page), (cell) => cell === 'H9')
})

const column = (sheet: { values: unknown[][] }, heading: string) => sheet.values[2]!.indexOf(heading)

test('what is typed is judged at once, in the sheet and in the list, and nothing is written into the sheet', async () => {
  await filled(async (page) => {
    expect(await issueAt(page, 'H4').count()).toBe(0)
    expect(await issueAt(page, 'H5').allInnerTexts()).toEqual([expect.stringContaining('差 12 个百分点')])
    expect(await issueAt(page, 'H6').allInnerTexts()).toEqual([expect.stringContaining('第 2 个字“O”')])
    expect(await issueAt(page, 'H8').allInnerTexts()).toEqual([expect.stringContaining('差 0.693'), expect.stringContaining('1/100')])
    const sheet = await front(page)
    const [status, result] = [column(sheet, '状态'), column(sheet, '校验结果')]
    expect(sheet.values.slice(3, 8).map((row) => shown(row[status]))).toEqual(['达标', '未达标', '待校验', '本期无目标', '未达标'])
    expect(sheet.values.slice(3, 8).map((row) => row[result] ?? null)).toEqual([null, null, null, null, null])
  })
})

test('F8 and Shift+F8 walk through the issues wherever the focus is, and say where the user is', async () => {
  await filled(async (page) => {
    const places: (string | undefined)[] = []
    const press = async (key: string) => {
      await page.keyboard.press(key)
      const place = await page.locator('button[aria-current]').innerText()
      const cell = /!([A-Z]+[0-9]+)$/.exec(place)?.[1]
      await until(() => selectedCell(page), (selected) => selected === cell)
      places.push(cell)
    }
    await press('F8')
    await press('F8')
    await press('Shift+F8')
    expect(places[0]).toBe(places[2])
    expect(places[1]).not.toBe(places[0])
    await until(() => page.locator('#pane [role=status][aria-live]').textContent(), (said) => said!.startsWith('第 1 处'))
    await page.keyboard.press('F6')
    await press('F8')
    expect(places[3]).toBe(places[1])
  })
})

test('the selected row tells its target in words, how its actual was read and what is short, and nothing moves', async () => {
  await filled(async (page) => {
    const card = page.getByRole('region', { name: '选中的行' })
    const heights = new Set<number>()
    const says = async (...words: string[]) => {
      await until(() => card.innerText(), (text) => words.every((each) => text.includes(each)))
      heights.add((await card.boundingBox())!.height)
      await page.keyboard.press('ArrowUp')
    }
    await issueAt(page, 'H8', '1/100').click()
    await says('不低于 0.7', '0.007', '差 0.693')
    await says('本期无目标')
    await says('不低于 95', '第 2 个字“O”')
    await says('不低于 60', '48', '差 12 个百分点')
    await says('不低于 4.5', '达标')
    await says('选一行指标')
    await issueAt(page, 'H5').click()
    await until(() => card.innerText(), (text) => text.includes('不低于 60'))
    expect(heights.size).toBe(1)
  })
})

test('an issue leads to its cell, where it can be mended and the mending undone', async () => {
  await filled(async (page) => {
    const before = await layout(page)
    await issueAt(page, 'H6').click()
    await until(() => selectedCell(page), (cell) => cell === 'H6')
    await page.keyboard.type('95')
    await page.keyboard.press('Enter')
    await issueAt(page, 'H6').waitFor({ state: 'detached' })
    await page.keyboard.press('ControlOrMeta+z')
    await issueAt(page, 'H6').waitFor()
    expect((await layout(page)).sheets).toEqual(before.sheets)
  })
})

test('results are written into one column, writing them twice changes nothing, and clearing restores the sheet exactly', async () => {
  await filled(async (page) => {
    const before = await layout(page)
    await button(page, '写入校验结果').click()
    await page.getByRole('tabpanel').getByText('校验结果已写入').waitFor()
    const sheet = await front(page)
    const result = column(sheet, '校验结果')
    expect(sheet.values.slice(3, 8).map((row) => row[result])).toEqual([
      '通过', expect.stringContaining('12 个百分点'), expect.stringContaining('9O'), expect.anything(), expect.stringContaining('1/100'),
    ])
    const written = await layout(page)
    await button(page, '写入校验结果').click()
    await until(() => button(page, '写入校验结果').getAttribute('aria-disabled'), (disabled) => disabled !== 'true')
    expect(await layout(page)).toEqual(written)
    await button(page, '清除校验结果').click()
    await page.getByRole('tabpanel').getByText('已清空').waitFor()
    expect(await layout(page)).toEqual(before)
  })
})

test('a saved workbook opens again with the same answer, in the pane and on the command line', async () => {
  await filled(async (page) => {
    const [hash] = await hashes(page)
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, '保存').click()])
    expect(download.suggestedFilename()).toMatch(/龙泉.*2025.*\.xlsx$/)
    const file = join(folder, download.suggestedFilename())
    await download.saveAs(file)

    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByText(/^已打开/).first().waitFor()
    expect(await hashes(page)).toEqual([hash])
    await issueAt(page, 'H5').waitFor()

    const command = [join(__dirname, '../../dist/cli/duibiao.js'), 'check', file, '--format', 'json']
    const { stdout, status } = spawnSync(process.execPath, command, { encoding: 'utf8' })
    expect(status).toBe(1)
    const { files } = JSON.parse(stdout) as { files: { hash: string }[] }
    expect(files.map((each) => each.hash)).toEqual([hash])
  })
})

test('a sheet that is there is only replaced when the user says so', async () => {
  await filled(async (page) => {
    const before = await layout(page)
    await step(page, /模板/).click()
    await button(page, '写入表格').click()
    await page.getByRole('alertdialog').waitFor()
    await button(page, '取消').click()
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    expect(await layout(page)).toEqual(before)
    await button(page, '写入表格').click()
    await button(page, '替换').click()
    await button(page, '去校验').waitFor()
    const sheet = await front(page)
    expect(shown(sheet.values[4]![column(sheet, '实际完成值')] as never) ?? null).toBeNull()
  })
})
