/** The whole way through the pane by keys alone, and what a screen reader is told on it. */
import type { Page } from 'playwright-core'
import { builtSite } from './harness'
import { button, choosePlan, focused, front, layout, ready, selectedCell, until } from './workbench'

const site = builtSite('workbench')
const inWorkbench = site.share(ready)

/** What has the keyboard, by its name. */
function at(page: Page): Promise<string> {
  return page.evaluate(() => {
    const active = document.activeElement as HTMLInputElement
    return (active.getAttribute('aria-label') ?? active.labels?.[0]?.textContent ?? active.innerText).replaceAll('\n', ' ').trim()
  })
}

/** Presses Tab until this has the keyboard; the places on the way. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<string[]> {
  const places: string[] = []
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press(key)
    places.push(await at(page))
    if (name.test(places.at(-1)!)) return places
  }
  throw new Error(`no ${String(name)} among ${places.join(' · ')}`)
}

const told = (page: Page, what: RegExp) => until(() => page.locator('#pane [role=status][aria-live]').textContent(), (said) => what.test(said ?? ''))

test('Tab goes through the plan in the order in which it is read; arrows go through tabs and toolbar', async () => {
  await inWorkbench(async (page) => {
    await button(page, '关于').focus()
    const places = await tabTo(page, /^搜索指标$/)
    expect(places).toEqual(['English', '打开', '规划', '选择规划', '读入规划', '规划自检', '市县指标对照', '附注', '目标年度', '下一步：生成模板', '搜索指标'])
    await tabTo(page, /^打开$/, 'Shift+Tab')
    await page.keyboard.press('ArrowRight')
    expect(await at(page)).toContain('保存')
    await page.keyboard.press('ArrowLeft')
    await tabTo(page, /^规划$/)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await at(page)).toContain('校验')
    // Arrows only look; Enter chooses.
    expect(await page.getByRole('tabpanel', { name: '规划' }).count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.getByRole('tabpanel', { name: '校验' }).waitFor()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Space')
    await page.getByRole('tabpanel', { name: '规划' }).waitFor()
  })
})

test('a template is chosen and written, and Esc leaves a dialog', async () => {
  await inWorkbench(async (page) => {
    await choosePlan(page, '龙泉')
    await tabTo(page, /下一步：生成模板/)
    await page.keyboard.press('Enter')
    await until(() => focused(page), (text) => text === '模板')
    await tabTo(page, /模板种类/)
    await page.keyboard.press('ArrowDown')
    await page.getByRole('heading', { level: 2, name: /五年目标表/ }).waitFor()
    await page.keyboard.press('ArrowUp')
    await page.getByRole('heading', { level: 2, name: /年度指标完成情况表/ }).waitFor()
    await tabTo(page, /更多选项/)
    await page.keyboard.press('Enter')
    await tabTo(page, /上期实际值/)
    await tabTo(page, /写入表格/)
    await page.keyboard.press('Enter')
    await told(page, /^已写入工作表/)
    await until(() => focused(page), (text) => text === '去校验')
    const before = await layout(page)
    await tabTo(page, /写入表格/)
    await page.keyboard.press('Enter')
    await page.getByRole('alertdialog', { name: '工作表已存在' }).waitFor()
    expect(await at(page)).toContain('取消')
    await page.keyboard.press('Escape')
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    await until(() => focused(page), (text) => text === '写入表格')
    expect(await layout(page)).toEqual(before)
  })
})

test('an issue is found, gone to, mended and left, and the results are written and cleared', async () => {
  await inWorkbench(async (page) => {
    await tabTo(page, /^模板$/, 'Shift+Tab')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.getByRole('tabpanel', { name: '校验' }).waitFor()
    await tabTo(page, /^未填报/)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const issue = await page.locator(':focus').innerText()
    await page.keyboard.press('Enter')
    const cell = await until(() => selectedCell(page), (selected) => issue.endsWith(`!${selected}`))
    await told(page, /^第 \d+ 处，共 \d+ 处。/)
    await page.keyboard.type('1')
    await page.keyboard.press('Enter')
    await until(() => front(page), ({ values }) => values.flat().includes(1))
    await until(() => page.locator('#pane li button').allInnerTexts(), (texts) => !texts.some((text) => text.includes('没有填') && text.endsWith(`!${cell}`)))
    await page.keyboard.press('F6')
    expect(await page.evaluate(() => document.getElementById('pane')!.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('F8')
    await told(page, /^第 \d+ 处，共 \d+ 处。/)
    expect(await page.locator('button[aria-current]').count()).toBe(1)
    const before = await layout(page)
    // The issue it came from is gone, so F6 has led to the step.
    await tabTo(page, /^写入校验结果$/)
    await page.keyboard.press('Enter')
    await told(page, /^校验结果已写入/)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await told(page, /已清空/)
    expect(await layout(page)).toEqual(before)
    await page.keyboard.press('F6')
    expect(await page.evaluate(() => document.getElementById('pane')!.contains(document.activeElement))).toBe(false)
  })
})
