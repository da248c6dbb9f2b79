/** Files that are no .xlsx, in the workbench: chosen or dropped, read beside the page, and saved as .xlsx. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { gb18030 } from '../hosts/legacy/gb18030'
import { builtSite } from './harness'
import { button, hashes, layout, ready } from './workbench'

const fixture = (name: string) => readFileSync(join(__dirname, '../fixtures/legacy', name))
const open = builtSite('workbench').share(ready)

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await page.getByText(`已打开 ${name}`).first().waitFor()
}

test('the same submission has one answer in every format', async () => {
  await open(async (page) => {
    const answers: string[][] = []
    for (const ending of ['xlsx', 'xls', 'et', 'ods']) {
      await choose(page, `填报.${ending}`, fixture(`longquan.${ending === 'et' ? 'xls' : ending}`))
      answers.push(await hashes(page))
    }
    expect(answers[0]).toHaveLength(1)
    expect(answers).toEqual(answers.map(() => answers[0]))
  })
})

test('what was converted says so, and is saved as .xlsx', async () => {
  await open(async (page) => {
    await page.getByText('这是 .ods 文件', { exact: false }).first().waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, '保存').click()])
    expect(download.suggestedFilename()).toBe('填报.xlsx')
  })
})

test('a dropped text in GB18030 keeps its rare characters and its text', async () => {
  await open(async (page) => {
    const bytes = [...gb18030('指标,实际值\n𠀀镇㑇村,007\n入园率,95\n')]
    const data = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(content)], '各村.csv'))
      return transfer
    }, bytes)
    await page.dispatchEvent('body', 'drop', { dataTransfer: data })
    await page.getByText('已打开 各村.csv').first().waitFor()
    const [sheet] = (await layout(page)).sheets
    expect(sheet!.name).toBe('各村')
    expect(sheet!.values).toEqual([['指标', '实际值'], ['𠀀镇㑇村', '007'], ['入园率', 95]])
  })
})

test('a file cut short says what is wrong with it and what to do', async () => {
  await open(async (page) => {
    await page.locator('input[type=file]').setInputFiles({ name: '半截.xls', mimeType: '', buffer: fixture('longquan.xls').subarray(0, 20_000) })
    await page.getByText('半截.xls 已损坏').first().waitFor()
    await page.getByText('打开修复，另存后重试').first().waitFor()
  })
})
