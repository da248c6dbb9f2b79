/** The pane in the workbench: accessible in each step, language and colours; sample, files and keyboard. */
import { join } from 'node:path'
import { utils, write, type CellObject } from '@e965/xlsx'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, serveDist, withPage } from './harness'
import { button, front, hashes, issueAt, layout, ready, step, until } from './workbench'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
let browser: Browser
let site: Awaited<ReturnType<typeof serveDist>>

beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveDist('workbench')
})

afterAll(async () => {
  await browser.close()
  await site.close()
})

/** What axe finds in the pane that is serious or worse, in a line each. */
async function barriers(page: Page): Promise<string[]> {
  if (!await page.evaluate(() => 'axe' in window)) await page.addScriptTag({ path: join(__dirname, '../../node_modules/axe-core/axe.min.js') })
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run: (context: object) => Promise<AxeResults> } }).axe.run({
      include: '#pane',
      // Fluent's sentinels for the Tab key hand the focus on at once.
      exclude: '[data-tabster-dummy]',
    }))
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

/** Text that the pane cuts off without saying so, and things wider than it. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pane = document.getElementById('pane')!
    const right = pane.getBoundingClientRect().right + 1
    return [...pane.querySelectorAll<HTMLElement>('[role=tabpanel] *, header *, [role=tablist] *')]
      // What scrolls in its own frame, and the button of a search field, which keeps out of sight until there is something to clear.
      .filter((element) => element.checkVisibility() && element.closest('[role=region], [inert], option, .fui-SearchBox') === null)
      .filter((element) => element.getBoundingClientRect().right > right)
      .map((element) => `${element.tagName}: ${element.outerHTML.slice(0, 200)}`)
  })
}

/** The text of what has the keyboard. */
function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement instanceof HTMLElement ? document.activeElement.innerText.trim() : undefined)
}

async function sample(page: Page): Promise<void> {
  await ready(page)
  await button(page, '试用示例').click()
  await page.locator('#pane li button').first().waitFor()
}

const light = [['light', 'zh-CN'], ['light', 'en']] as const
const dark = [['dark', 'en'], ['dark', 'zh-CN']] as const
const stepNames = { 'zh-CN': ['规划', '模板', '校验'], en: ['Plan', 'Template', 'Check'] }
const switchTo = { 'zh-CN': '中文', en: 'English' }

test.each([[1280, [...light, ...dark]], [320, light]] as const)('at %i px the pane has no barrier and clips nothing, whatever its colours and language', async (width, looks) => {
  await withPage(browser, site.url, async (page) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await sample(page)
    for (const [colorScheme, language] of looks) {
      await page.emulateMedia({ colorScheme })
      if (await page.evaluate(() => document.documentElement.lang) !== language) await button(page, switchTo[language]).click()
      for (const name of stepNames[language]) {
        await step(page, new RegExp(name)).click()
        await page.mouse.move(0, 0)
        expect([colorScheme, name, await barriers(page), await clipped(page)]).toEqual([colorScheme, name, [], []])
      }
    }
  }, { width, height: 900 })
}, 180_000)

test('the language is remembered', async () => {
  await withPage(browser, site.url, async (page) => {
    await button(page, 'English').click()
    await page.reload()
    await step(page, /Template/).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(await page.title()).toBe('Duibiao workbench')
  })
})

test('the pane is there before the spreadsheet, and says that it is on its way', async () => {
  await withPage(browser, site.url, async (page) => {
    let letThrough = () => {}
    const held = new Promise<void>((resolve) => { letThrough = resolve })
    await page.route(/\/grid-[^/]*\.js$/, async (route) => {
      await held
      await route.continue()
    })
    await page.reload()
    await step(page, /校验/).click()
    await page.getByRole('tabpanel').getByText('表格正在加载').waitFor()
    letThrough()
    await page.getByText('工作簿里还没有填报表').waitFor()
  })
})

test('the spreadsheet leaves the keyboard where the user is when it arrives', async () => {
  await withPage(browser, site.url, async (page) => {
    let letThrough = () => {}
    const held = new Promise<void>((resolve) => { letThrough = resolve })
    await page.route(/\/grid-[^/]*\.js$/, async (route) => {
      await held
      await route.continue()
    })
    await page.reload()
    const search = page.getByRole('searchbox', { name: '搜索指标' })
    await search.click()
    letThrough()
    await page.locator('#grid canvas').first().waitFor()
    // Its editor is made, and takes the keyboard, some time after its first picture.
    await page.locator('[contenteditable=true]').first().waitFor({ state: 'attached' })
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await page.keyboard.type('养老')
    expect(await search.inputValue()).toBe('养老')
  })
})

test('indicators are found by words, domain and core mark, and there is a way back from nothing', async () => {
  await withPage(browser, site.url, async (page) => {
    const items = page.getByRole('region', { name: '指标清单' }).getByRole('listitem')
    const all = await items.count()
    await page.getByText('只看核心指标').click()
    const core = await items.count()
    expect(core).toBeGreaterThan(0)
    expect(core).toBeLessThan(all)
    await page.getByRole('searchbox', { name: '搜索指标' }).fill('没有这样的指标')
    await page.getByText('没有符合条件的指标').waitFor()
    await button(page, '清除筛选条件').click()
    expect(await items.count()).toBe(all)
  })
})

test('a plan whose table is lost says so and offers no template', async () => {
  await withPage(browser, site.url, async (page) => {
    await page.getByRole('combobox', { name: '选择规划' }).click()
    await page.keyboard.type('黄岩')
    await page.getByRole('listbox').getByRole('option', { name: '黄岩' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '这份规划没有可用的指标表' }).waitFor()
    await step(page, /模板/).click()
    await button(page, '去选规划').click()
    await page.getByRole('combobox', { name: '选择规划' }).waitFor()
  })
})

test('a plan is found by clicking and typing, and what finds nothing is not left standing', async () => {
  await withPage(browser, site.url, async (page) => {
    const picker = page.getByRole('combobox', { name: '选择规划' })
    const before = await picker.inputValue()
    await picker.click()
    await page.keyboard.type('没有这个县')
    await page.getByText('没有匹配的规划').waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await picker.inputValue()).toBe(before)
    await picker.click()
    await page.keyboard.type('龙泉')
    await page.getByRole('listbox').getByRole('option', { name: '龙泉' }).first().click()
    expect(await picker.inputValue()).toContain('龙泉')
    await page.getByRole('heading', { level: 2, name: /龙泉/ }).waitFor()
  })
})

test('a sample over a sheet that is there asks first, and Esc gives the keyboard back', async () => {
  await withPage(browser, site.url, async (page) => {
    await sample(page)
    const before = await layout(page)
    await button(page, '试用示例').click()
    await page.getByRole('alertdialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    await until(() => focused(page), (text) => text === '试用示例')
    expect(await layout(page)).toEqual(before)
    await button(page, '试用示例').click()
    await button(page, '替换').click()
    await page.getByText('示例已填好').first().waitFor()
    expect((await layout(page)).sheets.length).toBe(before.sheets.length)
  })
})

test('a template just written shows no badge and lists what is not filled in last, closed', async () => {
  await withPage(browser, site.url, async (page) => {
    await ready(page)
    await button(page, '下一步：生成模板').press('Enter')
    await until(() => focused(page), (text) => text === '模板')
    await button(page, '写入表格').press('Enter')
    await button(page, '去校验').press('Enter')
    await until(() => focused(page), (text) => text === '校验')
    const missing = page.getByRole('region', { name: '问题清单' }).getByRole('region', { name: '未填报' })
    expect(await missing.getByRole('listitem').count()).toBe(0)
    await missing.getByRole('button').click()
    expect(await missing.getByRole('listitem').count()).toBeGreaterThan(5)
    expect(await step(page, /校验/).innerText()).toBe('校验')
    await page.getByRole('searchbox', { name: '搜索问题' }).fill('没有这样的问题')
    await button(page, '清除筛选条件').press('Enter')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
    // Gone at the next action.
    await step(page, /模板/).click()
    expect(await button(page, '去校验').count()).toBe(0)
  })
})

test('issues are narrowed by kind and by a click on a domain', async () => {
  await withPage(browser, site.url, async (page) => {
    await sample(page)
    const items = page.getByRole('region', { name: '问题清单' }).getByRole('listitem')
    const all = await items.count()
    await page.getByRole('combobox', { name: '类别' }).selectOption('short')
    const short = await items.count()
    expect(short).toBeGreaterThan(0)
    expect(short).toBeLessThan(all)
    await page.getByRole('button', { name: /^幼有善育/ }).click()
    expect(await items.count()).toBeLessThan(short)
    expect(await page.getByRole('combobox', { name: '领域' }).inputValue()).toBe('幼有善育')
  })
})

test('live checking can be switched off and done by hand', async () => {
  await withPage(browser, site.url, async (page) => {
    await sample(page)
    await page.getByText('边填边校验').click()
    await issueAt(page, 'H6').first().click()
    await page.keyboard.type('100')
    await page.keyboard.press('Enter')
    await until(async () => (await front(page)).values[5]![7], (value) => value === 100)
    await page.waitForTimeout(1000)
    expect(await issueAt(page, 'H6').count()).toBeGreaterThan(0)
    await button(page, '重新校验').click()
    await issueAt(page, 'H6').waitFor({ state: 'detached' })
  })
})

describe('files', () => {
  test('what is no workbook is refused in words, and the open workbook stays', async () => {
    await withPage(browser, site.url, async (page) => {
      await sample(page)
      const before = await hashes(page)
      await page.locator('input[type=file]').setInputFiles({ name: '说明.xlsx', mimeType: xlsxType, buffer: Buffer.from('not a workbook') })
      await button(page, '放弃并打开').click()
      await page.getByText('说明.xlsx 不是 .xlsx 工作簿').waitFor()
      expect(await hashes(page)).toEqual(before)
    })
  })

  test('unsaved changes are only discarded when the user says so', async () => {
    await withPage(browser, site.url, async (page) => {
      await sample(page)
      const before = await layout(page)
      await page.locator('input[type=file]').setInputFiles({ name: 'other.xlsx', mimeType: xlsxType, buffer: foreign() })
      await page.getByRole('alertdialog').waitFor()
      await button(page, '取消').click()
      await page.getByRole('alertdialog').waitFor({ state: 'detached' })
      expect(await layout(page)).toEqual(before)
    })
  })

  test('what saving would lose is said beforehand', async () => {
    await withPage(browser, site.url, async (page) => {
      await ready(page)
      await page.locator('input[type=file]').setInputFiles({ name: 'other.xlsx', mimeType: xlsxType, buffer: foreign() })
      await page.getByText(/other\.xlsx 含有：.*批注/).waitFor()
      await page.getByText('工作簿里还没有填报表').waitFor()
    })
  })

  test('a file dropped on the page is opened', async () => {
    await withPage(browser, site.url, async (page) => {
      await ready(page)
      await page.evaluate(([bytes, type]) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([new Uint8Array(bytes)], 'dropped.xlsx', { type }))
        document.querySelector('#sheet')!.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
      }, [[...foreign()], xlsxType] as const)
      await page.getByText(/dropped\.xlsx 含有/).waitFor()
    })
  })

  /** A workbook of someone else's with a comment in it, which the workbench can't carry. */
  function foreign(): Buffer {
    const sheet = utils.aoa_to_sheet([['a', 1]])
    utils.cell_add_comment(sheet.A1 as CellObject, 'a comment', 'someone')
    return write({ SheetNames: ['Other'], Sheets: { Other: sheet } }, { type: 'buffer', bookType: 'xlsx' }) as Buffer
  }
})
