/** The pane in the workbench: choosing, sample, files, keyboard and language. */
import { utils, write, type CellObject } from '@e965/xlsx'
import { barriers, clipped } from './flaws'
import { builtSite } from './harness'
import {
  button, choosePlan, focused, front, hashes, issueAt, layout, openFile, ready, sample, step, until, withoutGrid, xlsxType,
} from './workbench'

const site = builtSite('workbench')

describe('before the spreadsheet is there', () => {
  let letThrough: () => void
  const inPane = site.share(async () => {}, { prepare: async (page) => { letThrough = await withoutGrid(page) } })

  test('the language is remembered', async () => {
    await inPane(async (page) => {
      await button(page, 'English').click()
      await page.reload()
      await step(page, /Template/).waitFor()
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
      expect(await page.title()).toBe('Duibiao workbench')
      await button(page, '中文').click()
    })
  })

  test('indicators are found by words, domain and core mark, and there is a way back from nothing', async () => {
    await inPane(async (page) => {
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

  test('a plan is found by clicking and typing, and what finds nothing is not left standing', async () => {
    await inPane(async (page) => {
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

  test('a plan whose table is lost says so and offers no template', async () => {
    await inPane(async (page) => {
      await choosePlan(page, '黄岩')
      await page.getByRole('heading', { name: '这份规划没有可用的指标表' }).waitFor()
      await step(page, /模板/).click()
      await button(page, '去选规划').click()
      await choosePlan(page, '龙泉')
      await button(page, '下一步：生成模板').waitFor()
    })
  })

  test('the pane says that the spreadsheet is on its way', async () => {
    await inPane(async (page) => {
      await step(page, /校验/).click()
      await page.getByRole('tabpanel').getByText('表格正在加载').waitFor()
    })
  })

  test('the spreadsheet leaves the keyboard where the user is when it arrives', async () => {
    await inPane(async (page) => {
      await step(page, /规划/).click()
      const search = page.getByRole('searchbox', { name: '搜索指标' })
      await search.click()
      letThrough()
      await page.locator('#grid canvas').first().waitFor()
      // Its editor is made, and takes the keyboard, some time after its first picture.
      await page.locator('[contenteditable=true]').first().waitFor({ state: 'attached' })
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await page.keyboard.type('养老')
      expect(await search.inputValue()).toBe('养老')
      await step(page, /校验/).click()
      await page.getByText('工作簿里还没有填报表').waitFor()
    })
  })
})

describe('with a sample', () => {
  const sampled = site.share(sample)

  test('a sample over a sheet that is there asks first, and Esc gives the keyboard back', async () => {
    await sampled(async (page) => {
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

  test('what is no workbook is refused in words, and the open workbook stays', async () => {
    await sampled(async (page) => {
      const before = await hashes(page)
      await openFile(page, '说明.xlsx', Buffer.from('not a workbook'))
      await button(page, '放弃并打开').click()
      await page.getByText('说明.xlsx 不是能读取的表格文件').waitFor()
      expect(await hashes(page)).toEqual(before)
    })
  })

  test('unsaved changes are only discarded when the user says so', async () => {
    await sampled(async (page) => {
      const before = await layout(page)
      await openFile(page, 'other.xlsx', foreign())
      await page.getByRole('alertdialog').waitFor()
      await button(page, '取消').click()
      await page.getByRole('alertdialog').waitFor({ state: 'detached' })
      expect(await layout(page)).toEqual(before)
    })
  })

  test('live checking can be switched off and done by hand', async () => {
    await sampled(async (page) => {
      await page.getByText('边填边校验').click()
      await issueAt(page, 'G6').first().click()
      await page.keyboard.type('100')
      await page.keyboard.press('Enter')
      await until(async () => (await front(page)).values[5]![6], (value) => value === 100)
      await page.waitForTimeout(1000)
      expect(await issueAt(page, 'G6').count()).toBeGreaterThan(0)
      await button(page, '重新校验').click()
      await issueAt(page, 'G6').waitFor({ state: 'detached' })
    })
  })

  test('issues are narrowed by kind and by a click on a domain', async () => {
    await sampled(async (page) => {
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
})

describe('with an empty workbook', () => {
  const opened = site.share(ready)

  test('what saving would lose is said beforehand', async () => {
    await opened(async (page) => {
      await openFile(page, 'other.xlsx', foreign())
      await page.getByText(/other\.xlsx 含有：.*批注/).waitFor()
      await page.getByText('工作簿里还没有填报表').waitFor()
    })
  })

  test('a file dropped on the page is opened', async () => {
    await opened(async (page) => {
      await page.evaluate(([bytes, type]) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([new Uint8Array(bytes)], 'dropped.xlsx', { type }))
        document.querySelector('#sheet')!.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
      }, [[...foreign()], xlsxType] as const)
      await page.getByText(/dropped\.xlsx 含有/).waitFor()
    })
  })

  test('a template just written shows no badge and lists what is not filled in last, closed', async () => {
    await opened(async (page) => {
      await step(page, /规划/).click()
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
})

test('a part of the pane that fails says so, leaves the workbook alone, and can be tried again', async () => {
  await site.visit(async (page) => {
    await sample(page)
    const before = await layout(page)
    await page.route(/\/AboutPage-[^/]*\.js$/, (route) => route.abort())
    await button(page, '关于').click()
    await page.getByText('窗格出错了').waitFor()
    expect(await barriers(page)).toEqual([])
    expect(await clipped(page)).toEqual([])
    expect(await layout(page)).toEqual(before)
    await page.unroute(/\/AboutPage-[^/]*\.js$/)
    await button(page, '重新载入窗格').click()
    await step(page, /校验/).waitFor()
    await issueAt(page, 'G6').first().waitFor()
    await button(page, '关于').click()
    await button(page, '打开环境自检').waitFor()
  }, { tolerate: /AboutPage|Failed to load resource|Failed to fetch|error boundary/ })
})

/** A workbook of someone else's with a comment in it, which the workbench can't carry. */
function foreign(): Buffer {
  const sheet = utils.aoa_to_sheet([['a', 1]])
  utils.cell_add_comment(sheet.A1 as CellObject, 'a comment', 'someone')
  return write({ SheetNames: ['Other'], Sheets: { Other: sheet } }, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}
