/** Tables to draft plans of: a document as it is typed, read with a few regions and measures. */
import { loadLibrary, withPlans, type Library, type Measure } from '../../src/model'
import type { Correction, PlanDraft } from '../../src/plans'
import { readPlans, type ReadTable } from '../../src/reading'
import { fromText } from '../reading/published'

export const region = '110101'

export function measure(id: string, name: string, unitOfMeasure: string | null, more: Partial<Measure> = {}): Measure {
  return {
    id, name: { 'zh-CN': name, en: id }, aliases: [], unitOfMeasure, direction: 'higher', kind: unitOfMeasure === '%' ? 'rate' : 'count',
    components: [], addingUp: { way: 'not-addable' }, ...more,
  }
}

/** Three measures, a city with a county and another county, no plans. */
export function smallLibrary(): Library {
  return loadLibrary({
    measures: {
      file: 'measures.json',
      json: [measure('jobs', '城镇新增就业人数', '人'), measure('trained', '职业技能培训人次', '人次'), measure('closed', '劳动争议仲裁结案率', '%')],
    },
    regions: { file: 'regions.json', json: { 110100: '甲市', 110101: '乙县', 120101: '丙县' } },
    plans: [],
  })
}

/** A document in which nothing is missing. */
export const complete = [
  '乙县就业服务工作方案（2024-2025年）', '序号|领域|指标|2023年|2024年目标|2025年目标|责任单位',
  '1|就业|城镇新增就业人数（人）|2800|≥3000|≥3100|县人力社保局', '2|就业|职业技能培训人次（人次）|1100|1200|1300|县人力社保局',
  '3|维权|劳动争议仲裁结案率（%）|93|95|96|县人力社保局、县总工会', '4|维权|安薪指数|70|80|90|县人力社保局',
  '乙县人民政府办公室', '2024年1月8日',
].join('\n')

/** The first table of a document. */
export function readTable(text: string, library: Pick<Library, 'regions'> = smallLibrary(), file: string | null = '方案.txt'): ReadTable {
  return readPlans(fromText(text, file), library).tables[0]!
}

export function fact(field: Extract<Correction, { kind: 'fact' }>['field'], value: string): Correction {
  return { kind: 'fact', field, value }
}

export function text(row: number, field: Extract<Correction, { kind: 'text' }>['field'], value: string): Correction {
  return { kind: 'text', row, field, value }
}

/** The library with a draft that can be used. */
export function withDraft(library: Library, { file }: PlanDraft): Library {
  return withPlans(library, [{ file: `${file.id}.json`, json: file }])
}
