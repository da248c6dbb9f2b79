/** An invented plan of a county that the app has no plan of, as a person would load it. */
import type { PlanFile, PlanSource } from '../../src/model'

const row = (no: number, name: string, measure: string, cells: [string, string, string], domain = '幼有善育'): PlanFile['indicators'][number] => ({
  no, sub: null, domain, name, core: false, attribute: null, responsibleUnits: ['区教育局'], measure, cells: { 2023: cells[0], 2024: cells[1], 2025: cells[2] },
})

/** A measure that the app does not have. */
export const ownMeasure = {
  id: 'reading-rooms', name: { 'zh-CN': '阅览室数量', en: 'Reading rooms' }, aliases: ['阅览室数量'], unitOfMeasure: '个', direction: 'higher' as const,
  kind: 'count' as const, components: [], addingUp: { way: 'sum' as const },
}

/** The content of its file. Its second indicator falls below its base, its third has a measure of its own. */
export function ownPlan(change: Partial<PlanFile> = {}): PlanFile {
  return {
    id: '330782-jihua-2024-2025', code: '330782-J24', region: '330782', title: '某市公共服务两年计划', documentNumber: null, issuer: '某市人民政府',
    date: '2024-01-15', source: '两年计划.docx', table: null, years: { from: 2024, to: 2025 }, notes: [],
    domains: [{ name: '幼有善育', leadUnits: [] }, { name: '学有优教', leadUnits: [] }],
    columns: [
      { heading: '2023', role: 'base', period: '2023' }, { heading: '2024', role: 'target', period: '2024' }, { heading: '2025', role: 'target', period: '2025' },
    ],
    indicators: [
      row(1, '每千人口拥有3岁以下婴幼儿托位数（个）', 'childcare-places-per-1000-population', ['3.5', '3.9', '4.2']),
      row(2, '普惠托位占比（%）', 'affordable-childcare-places-share', ['62', '60', '65']),
      row(3, '阅览室数量（个）', 'reading-rooms', ['20', '≥25', '≥30'], '学有优教'),
    ],
    measures: [ownMeasure],
    ...change,
  }
}

/** The plan as it is given to the pane. */
export function ownSource(change: Partial<PlanFile> = {}, file = '两年计划.json'): PlanSource {
  return { file, json: ownPlan(change) }
}
