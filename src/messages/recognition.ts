/** The words for what is recognised in sheets that we did not make (认表). */
import type { Words } from './language'

/** What a column holds. */
export const mappedRoleWords: Words<Record<
  'domain' | 'no' | 'code' | 'indicator' | 'component' | 'unitOfMeasure' | 'base' | 'target' | 'actual' | 'result' | 'responsibleUnit'
  | 'dataSource' | 'reasons', string>> = {
  'zh-CN': {
    domain: '领域', no: '序号', code: '指标代码', indicator: '指标', component: '分项', unitOfMeasure: '计量单位', base: '基期值', target: '目标值',
    actual: '实际完成值', result: '校验结果', responsibleUnit: '责任单位', dataSource: '数据来源', reasons: '备注',
  },
  en: {
    domain: 'domain', no: 'number', code: 'code', indicator: 'indicator', component: 'component', unitOfMeasure: 'unit', base: 'base',
    target: 'target', actual: 'actual', result: 'check result', responsibleUnit: 'responsible unit', dataSource: 'data source', reasons: 'notes',
  },
}
