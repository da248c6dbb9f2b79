/** A small invented plan with one row of each kind, for tests of rules and templates. */
import { loadLibrary, type Library } from '../../src/model'

const measure = (id: string, unitOfMeasure: string | null, direction: 'higher' | 'lower', kind: string, components: string[] = []) => ({
  id, name: { 'zh-CN': id, en: id }, aliases: [], unitOfMeasure, direction, kind, components, addingUp: { way: 'not-addable' },
})

const row = (no: number, name: string, id: string, base: string, target: string, domain = '甲领域') => ({
  no, sub: null, domain, name, core: name.startsWith('★'), attribute: null, responsibleUnits: ['某局'], measure: id,
  cells: { 2024: base, 2025: target },
})

export const samplePlan = '110000-sample-2025'
export const samplePeriod = '2025'

/** Codes of the sample's rows: `code(4, 2)` is the second component of row 4. */
export const code = (no: number, component?: number) => `110000-S25-${String(no).padStart(2, '0')}${component === undefined ? '' : `.${component}`}`

export function sampleLibrary(): Library {
  const plan = (id: string, planCode: string) => ({
    file: `${id}.json`,
    json: {
      id, code: planCode, region: '110000', title: `样例规划 ${planCode}`, documentNumber: null, issuer: '某办公室', date: '2024-01-01',
      source: 'sample.txt', table: null, years: { from: 2025, to: 2025 }, notes: [],
      domains: [{ name: '甲领域', leadUnits: ['某局'] }, { name: '乙领域', leadUnits: [] }],
      columns: [{ heading: '2024年', role: 'base', period: '2024' }, { heading: '2025年', role: 'target', period: '2025' }],
      indicators: [
        row(1, '★入园率(%)', 'enrolment', '90', '93'),
        row(2, '登记失业率(%)', 'unemployment', '2.6', '<3'),
        row(3, '参保人数(万人)', 'insured', '40', '45.5'),
        row(4, '报销比例(含大病)(%)', 'reimbursement', '职工80;\n城乡居民65', '职工85;\n城乡居民70'),
        row(5, '新增就业(人)', 'new-jobs', '380', '[400]', '乙领域'),
        row(6, '巩固创建成果', 'milestone', '', '', '乙领域'),
        row(7, '新增学位数(个)', 'places', '2920', '/', '乙领域'),
        row(8, '覆盖人数(人)', 'covered', '', '全覆盖', '乙领域'),
      ],
    },
  })
  return libraryOf([plan(samplePlan, '110000-S25'), plan('110000-other-2025', '110000-O25')])
}

/** A library with one plan, `samplePlan`, of so many indicators, all alike. */
export function longLibrary(indicators: number): Library {
  return libraryOf([{
    file: `${samplePlan}.json`,
    json: {
      id: samplePlan, code: '110000-S25', region: '110000', title: '样例规划', documentNumber: null, issuer: '某办公室', date: '2024-01-01',
      source: 'sample.txt', table: null, years: { from: 2025, to: 2025 }, notes: [],
      domains: [{ name: '甲领域', leadUnits: ['某局'] }],
      columns: [{ heading: '2024年', role: 'base', period: '2024' }, { heading: '2025年', role: 'target', period: '2025' }],
      indicators: Array.from({ length: indicators }, (_, index) => row(index + 1, `入园率之${index + 1}(%)`, 'enrolment', '90', '93')),
    },
  }])
}

function libraryOf(plans: { file: string; json: unknown }[]): Library {
  return loadLibrary({
    measures: {
      file: 'measures.json',
      json: [
        measure('enrolment', '%', 'higher', 'rate'), measure('unemployment', '%', 'lower', 'rate'), measure('insured', '人', 'higher', 'count'),
        measure('reimbursement', '%', 'higher', 'rate', ['职工', '城乡居民']), measure('new-jobs', '人', 'higher', 'five-year-total'),
        measure('milestone', null, 'higher', 'milestone'), measure('places', '个', 'higher', 'count'), measure('covered', '人', 'higher', 'count'),
      ],
    },
    regions: { file: 'regions.json', json: { 110000: '甲市' } },
    plans,
  })
}
