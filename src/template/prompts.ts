/** The input messages of a template: each says the row's target in words; none ever rejects what a person types. */
import { templateWords, type Language } from '../messages'
import { targetInWords, type InputRow } from '../notation'
import type { Column } from './column'
import type { TemplateOptions } from './identity'
import type { Validation } from './layout'
import type { SheetRow } from './rows'

/** What a spreadsheet shows of a prompt. */
const longest = { title: 32, text: 255 }

/** Prompts for the cells in which actuals are entered. Prompts stay where they are when rows are sorted: then there is one for all. */
export function prompts(
  columns: readonly Column[], rows: readonly SheetRow[], firstRow: number, { language, protection }: TemplateOptions,
): Validation[] {
  const words = templateWords[language]
  const prompt = (text: string) => ({ title: words.promptTitle.slice(0, longest.title), text: text.slice(0, longest.text) })
  return columns.flatMap(({ role, period }, column): Validation[] => {
    if (role !== 'actual') return []
    if (protection === 'sortable') {
      return [{ areas: [{ row: firstRow, column, rows: rows.length, columns: 1 }], rule: { kind: 'any' }, prompt: prompt(words.generalPrompt) }]
    }
    return rows.map((row, index) => {
      const input = period === null ? row.first : row.of.get(period)!
      const milestone = input.target.kind === 'qualitative' && input.target.term === 'done'
      return {
        areas: [{ row: firstRow + index, column, rows: 1, columns: 1 }],
        rule: milestone ? { kind: 'list', values: ['完成', '未完成'] } : { kind: 'any' },
        prompt: prompt(milestone ? words.milestonePrompt : targetPrompt(input, language)),
      }
    })
  })
}

function targetPrompt(row: InputRow, language: Language): string {
  return templateWords[language].prompt(targetInWords(row, language), row.unitOfMeasure)
}
