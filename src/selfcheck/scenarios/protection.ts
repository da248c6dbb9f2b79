/** Protected sheets take our writes and stay protected. */
import type { Protection } from '../../template/layout'
import { agree } from '../agree'
import { acts, at, group, main, missing, type Scenario, type Stage } from '../scenario'

const protection: Protection = { filter: true, formatRows: true }

async function agreeProtected(stage: Stage): Promise<void> {
  agree((await acts(stage).told(main))?.protected, true, 'protected')
  if (stage.protection) agree(await stage.protection(main), protection, 'protection')
}

export const protectionScenarios: Scenario[] = group('protection', [
  {
    id: 'takes-writes',
    title: { 'zh-CN': '受保护的表能写入，锁定与否都行，之后保护照旧', en: 'takes our writes, locked cells and unlocked, and is protected as before' },
    async run(stage) {
      const { add, write, shows } = acts(stage)
      await add(main, { values: [['锁', '填']] }, { styles: [{ locked: false }], styleOf: [[null, 0]], protection })
      await write(main, at(0, 0, 2, 2), [['已改', 5], [null, '新']])
      await shows(main, { values: [['已改', 5], [null, '新']] })
      await agreeProtected(stage)
    },
  },
  {
    id: 'after-a-fault',
    title: { 'zh-CN': '写入失败后保护也照旧', en: 'is protected as before after a fault too' },
    async run(stage) {
      const { add, shows, faults } = acts(stage)
      await add(main, { values: [['锁']] }, { protection })
      await faults('sheet-missing', () => stage.workbook.apply({
        writes: [{ sheet: main, area: at(0, 0), values: [['改']] }, { sheet: missing, area: at(0, 0), values: [[1]] }],
      }), { sheet: missing })
      await shows(main, { values: [['锁']] })
      await agreeProtected(stage)
    },
  },
])
