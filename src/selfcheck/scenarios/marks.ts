/** Marks in a sheet that is not ours: they come last, one rule each, and clearing leaves no trace. */
import type { ConditionalFormat, Protection, SheetLayout } from '../../template/layout'
import { withMarks, type Change, type Mark } from '../../workbook'
import { agree, agreeTypeError } from '../agree'
import { acts, at, group, main, missing, second, type Scenario, type Stage } from '../scenario'
import { plainSheet } from '../sheets'

const values = [['指标', '目标', '实际'], ['甲', 80, 90], ['乙', 80, 70], ['丙', 80, null], ['丁', '≥80', 81]]
const formats = { B2: '0.00', C2: '0%' }
const own: ConditionalFormat[] = [
  { areas: [at(1, 2, 4, 1)], formula: '=C2<B2', style: { fill: 'FFEB9C', font: { bold: true, color: '9C5700' } }, stopIfTrue: true },
  { areas: [at(1, 0, 4, 3)], formula: '=$A2="甲"', style: { font: { italic: true } } },
  { areas: [at(0, 0, 1, 3)], formula: '=LEN(A1)>0', style: { fill: 'DDEBF7' } },
]
const theirs: Partial<SheetLayout> = {
  styles: [{ fill: 'FFF2CC', font: { bold: true } }, { format: '0.00' }, { format: '0%' }],
  styleOf: [[0, 0, 0], [null, 1, 2]],
  merges: [at(5, 0, 1, 3)],
  validations: [{ areas: [at(1, 2, 4, 1)], rule: { kind: 'custom', formula: '=ISNUMBER(C2)' }, warning: { title: '核对', text: '填数字' } }],
  conditionalFormats: own,
}

const error: Mark = { id: 'error', areas: [at(1, 2, 2, 1), at(4, 1, 1, 2)], style: { fill: 'FFC7CE', font: { bold: true, underline: true, color: '9C0006' } } }
const short: Mark = { id: 'short', areas: [at(3, 2)], style: { fill: 'FFE699', font: { underline: true } } }
const info: Mark = { id: 'below-pace', areas: [at(0, 0), at(2, 0, 2, 1)], style: { font: { italic: true, color: '1F4E79' } } }

function marking(stage: Stage) {
  const { apply } = acts(stage)
  // A host may word a formula in another way that says the same; from then on not a letter may change.
  const first = new Map<string, string[]>()
  return {
    mark: (marks: Mark[], sheet = main) => apply({ marks: [{ sheet, marks }] }),
    /** Expects the rules of a sheet, where the host can tell them: the user's, worded as when first seen, then these marks. */
    agreeMarked: async (marks: Mark[], sheet = main, user: readonly ConditionalFormat[] = own) => {
      if (!stage.rules) return
      const told = await stage.rules(sheet)
      const wording = first.get(sheet) ?? told.map(({ formula }) => formula)
      first.set(sheet, wording)
      agree(told, withMarks(user.map((rule, index) => ({ ...rule, formula: wording[index] ?? rule.formula })), marks), 'rules')
    },
  }
}

export const markScenarios: Scenario[] = group('marks', [
  {
    id: 'beside-the-users',
    title: {
      'zh-CN': '标记排在用户自己的条件格式之后，重复标记不变，换了就换，清除后只剩用户的',
      en: 'come after the user’s own rules; the same again changes nothing, others take their place, clearing leaves the user’s alone',
    },
    async run(stage) {
      const { add, shows, unchanged } = acts(stage)
      const { mark, agreeMarked } = marking(stage)
      await add(main, { values, formats }, theirs)
      await agreeMarked([])
      await unchanged(async () => {
        for (const marks of [[error, short], [error, short], [short, info, { ...error, areas: [at(1, 1)] }], [info]]) {
          await mark(marks)
          await agreeMarked(marks)
        }
        await mark([])
      })
      await agreeMarked([])
      await shows(main, { values, formats })
    },
  },
  {
    id: 'only-on-that-sheet',
    title: { 'zh-CN': '只动指明的工作表，别的表上的标记留着', en: 'of a sheet that is not named stay' },
    async run(stage) {
      const { apply } = acts(stage)
      const { mark, agreeMarked } = marking(stage)
      await apply({ sheets: [main, second].map((name) => ({ layout: plainSheet(name, { values }) })) })
      await apply({ marks: [{ sheet: main, marks: [error] }, { sheet: second, marks: [short] }] })
      await mark([], second)
      await agreeMarked([error], main, [])
      await agreeMarked([], second, [])
    },
  },
  {
    id: 'nothing-to-clear',
    title: { 'zh-CN': '没有标记的表，清除什么也不变', en: 'cleared where there are none change nothing, and a mark without areas makes no rule' },
    async run(stage) {
      const { add, shows, unchanged } = acts(stage)
      const { mark, agreeMarked } = marking(stage)
      await add(main, { values, formats }, theirs)
      await add(second, { values: [] })
      await unchanged(async () => {
        await mark([])
        await mark([{ ...error, areas: [] }])
        await mark([], second)
      })
      await agreeMarked([])
      await agreeMarked([], second, [])
      await shows(main, { values, formats })
    },
  },
  {
    id: 'protected',
    title: { 'zh-CN': '受保护的表也能标记，之后保护照旧', en: 'go onto a protected sheet, which is protected as before, after a fault too' },
    async run(stage) {
      const { add, told, faults } = acts(stage)
      const { mark, agreeMarked } = marking(stage)
      const protection: Protection = { filter: true, formatColumns: true }
      const agreeProtected = async () => {
        agree((await told(main))?.protected, true, 'protected')
        if (stage.protection) agree(await stage.protection(main), protection, 'protection')
      }
      await add(main, { values, formats }, { ...theirs, protection })
      await mark([error])
      await agreeMarked([error])
      await agreeProtected()
      await faults('sheet-missing', () => stage.workbook.apply({
        marks: [{ sheet: main, marks: [short] }, { sheet: missing, marks: [short] }],
      }), { sheet: missing })
      await agreeMarked([error])
      await mark([])
      await agreeMarked([])
      await agreeProtected()
    },
  },
  {
    id: 'with-writes',
    title: { 'zh-CN': '同一次改动里又建表、又写入、又标记', en: 'go together with new sheets and writes in one change, and stay through later writes' },
    async run(stage) {
      const { apply, write, shows } = acts(stage)
      const { agreeMarked } = marking(stage)
      await apply({
        marks: [{ sheet: main, marks: [error, short] }],
        writes: [{ sheet: main, area: at(1, 2, 2, 1), values: [[91], ['暂无']] }],
        sheets: [{ layout: plainSheet(main, { values, formats }, theirs) }],
      })
      await write(main, at(3, 2), [[75]])
      await agreeMarked([error, short])
      const [head, first, next, third, last] = values as [string[], unknown[], unknown[], unknown[], (string | number)[]]
      await shows(main, { values: [head, [...first.slice(0, 2), 91], [...next.slice(0, 2), '暂无'], [...third.slice(0, 2), 75], last] as typeof values, formats })
    },
  },
  {
    id: 'many-areas',
    title: { 'zh-CN': '一次标记 800 处', en: 'reach 800 areas at once' },
    async run(stage) {
      const { add } = acts(stage)
      const { mark, agreeMarked } = marking(stage)
      await add(main, { values }, { conditionalFormats: own })
      const areas = Array.from({ length: 800 }, (_, index) => at(index * 2, index % 3))
      await mark([{ ...error, areas }, short])
      await agreeMarked([{ ...error, areas }, short])
      await mark([])
      await agreeMarked([])
    },
  },
  {
    id: 'not-a-persons-change',
    title: { 'zh-CN': '标记不当作人的改动', en: 'are not reported as a person’s change' },
    async run(stage) {
      const { add } = acts(stage)
      const { mark } = marking(stage)
      await add(main, { values }, { conditionalFormats: own })
      const changes: Change[] = []
      const stop = stage.workbook.watch((change) => changes.push(change))
      await mark([error])
      await mark([])
      stop()
      agree(changes, [], 'changes')
    },
  },
  {
    id: 'refused',
    title: { 'zh-CN': '分不清或超出工作表的标记拒绝，什么也不改', en: 'that can’t be told apart or lie outside the sheet are refused before anything is changed' },
    async run(stage) {
      const { add, faults, shows } = acts(stage)
      const { agreeMarked } = marking(stage)
      await add(main, { values }, { conditionalFormats: own })
      const writes = [{ sheet: main, area: at(0, 0), values: [['改']] }]
      const tried = (marks: Mark[], sheet = main) => () => stage.workbook.apply({ writes, marks: [{ sheet, marks }] })
      await agreeTypeError(tried([error, error]))
      for (const id of ['', 'Error', 'a_b', '-a', '甲']) await agreeTypeError(tried([{ ...error, id }]))
      await agreeTypeError(() => stage.workbook.apply({ marks: [{ sheet: main, marks: [error] }, { sheet: main.toUpperCase(), marks: [] }] }))
      await faults('range-outside-sheet', tried([{ ...error, areas: [at(1_048_576, 0)] }]), { sheet: main })
      await faults('sheet-missing', tried([error], missing), { sheet: missing })
      await agreeMarked([])
      await shows(main, { values })
    },
  },
])
