/** The words on a template sheet (模板): headings, foot, prompts. */
import type { Words } from './language'

/** Headings of the annual sheet (年度指标完成情况表). The period's year and the base's stand before target and base. */
export interface TemplateWords {
  sheetName: (period: string) => string
  title: (period: string, region: string) => string
  basis: (title: string, documentNumber: string | null) => string
  period: (period: string) => string
  headings: {
    domain: string
    no: string
    code: string
    indicator: string
    unitOfMeasure: string
    base: (year: string | null) => string
    target: (period: string) => string
    actual: string
    completion: string
    status: string
    gap: string
    result: string
    responsibleUnit: string
    dataSource: string
    reasons: string
  }
  notes: (coreMark: boolean) => string
  promptTitle: string
  prompt: (target: string, unitOfMeasure: string | null) => string
  milestonePrompt: string
  foot: Record<'reportingUnit' | 'unitHead' | 'reviewer' | 'preparer' | 'telephone' | 'date', string>
  footPage: string
  checkFirst: string
  passed: string
}

export const footWords: Words<TemplateWords['foot']> = {
  'zh-CN': {
    reportingUnit: '填报单位（盖章）', unitHead: '单位负责人', reviewer: '审核人', preparer: '填表人', telephone: '联系电话', date: '填报日期',
  },
  en: {
    reportingUnit: 'Reporting unit (seal)', unitHead: 'Head of unit', reviewer: 'Reviewer', preparer: 'Prepared by', telephone: 'Telephone', date: 'Date',
  },
}

export const templateWords: Words<TemplateWords> = {
  'zh-CN': {
    sheetName: (period) => `${period}年度指标完成情况表`,
    title: (period, region) => `${region}${period}年度指标完成情况表`,
    basis: (title, documentNumber) => `依据：《${title}》${documentNumber ? `（${documentNumber}）` : ''}`,
    period: (period) => `填报期：${period}年`,
    headings: {
      domain: '领域', no: '序号', code: '指标代码', indicator: '指标', unitOfMeasure: '计量单位',
      base: (year) => year === null ? '基期值' : `${year}年\n基期值`,
      target: (period) => `${period}年\n目标值`,
      actual: '实际完成值', completion: '完成率(%)', status: '状态', gap: '差距', result: '校验结果',
      responsibleUnit: '责任单位', dataSource: '数据来源', reasons: '未达标原因及措施',
    },
    notes: (coreMark) => `注：1.${coreMark ? '标★、*的为核心指标；' : ''}请填写“实际完成值”栏，按计量单位栏的单位填数，可写 95、≥95、95.2%；没有数据的填“暂无”。`
      + '2.“完成率”“状态”“差距”自动计算；“校验结果”由“对表”校验时写入。3.目标值、指标代码请勿改动。',
    promptTitle: '填写实际完成值',
    prompt: (target, unit) => `目标：${target}。${unit ? `请按“${unit}”填数，如单位不同请写明。` : '请填数值。'}暂时没有数据的填“暂无”。`,
    milestonePrompt: '本项为工作任务：完成的填“完成”，没有完成的填“未完成”，并在原因栏说明。',
    foot: footWords['zh-CN'],
    footPage: '第 &P 页，共 &N 页',
    checkFirst: '待校验',
    passed: '通过',
  },
  en: {
    sheetName: (period) => `Indicators ${period}`,
    title: (period, region) => `${region}: indicator results for ${period}`,
    basis: (title, documentNumber) => `Basis: ${title}${documentNumber ? ` (${documentNumber})` : ''}`,
    period: (period) => `Period: ${period}`,
    headings: {
      domain: 'Domain', no: 'No.', code: 'Code', indicator: 'Indicator', unitOfMeasure: 'Unit',
      base: (year) => year === null ? 'Base' : `Base\n${year}`,
      target: (period) => `Target\n${period}`,
      actual: 'Actual', completion: 'Completion (%)', status: 'Status', gap: 'Gap', result: 'Check result',
      responsibleUnit: 'Responsible unit', dataSource: 'Data source', reasons: 'Reasons and measures',
    },
    notes: (coreMark) => `Notes: 1. ${coreMark ? '★ and * mark core indicators. ' : ''}Fill in “Actual” in the unit of the unit column; 95, ≥95 and 95.2% can all be read; write 暂无 where there is no data yet. `
      + '2. Completion, status and gap compute themselves; the check result is written by a check. 3. Leave targets and codes as they are.',
    promptTitle: 'Actual',
    prompt: (target, unit) => `Target: ${target}. ${unit ? `Enter a value in ${unit}; if the unit is another, write it. ` : 'Enter a value. '}Write 暂无 if there is no data yet.`,
    milestonePrompt: 'This row is a task: write 完成 (done) or 未完成 (not done), and say why in the reasons column.',
    foot: footWords.en,
    footPage: 'Page &P of &N',
    checkFirst: 'run check',
    passed: 'passed',
  },
}
