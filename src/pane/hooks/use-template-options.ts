/** How the template is to be: its kind and what goes with it, remembered from one visit to the next. */
import { useMemo } from 'react'
import type { Language } from '../../messages'
import { templateKinds, type Period, type Plan, type TemplateKind } from '../../model'
import { templateKindsOf, type TemplateRequest } from '../../tasks'
import { unitsOf } from '../plan/filter'
import { useRemembered } from './use-remembered'

export type Protection = NonNullable<TemplateRequest['protection']>
export const protections: readonly Protection[] = ['locked', 'sortable', 'unlocked']

export interface TemplateOptions {
  /** Those that make sense for the plan and the period. */
  kinds: TemplateKind[]
  setKind: (kind: TemplateKind) => void
  /** One sheet for each responsible unit (责任单位) can be had. */
  hasUnits: boolean
  setPerUnit: (perUnit: boolean) => void
  setProtection: (protection: Protection) => void
  setPrevious: (previous: boolean) => void
  setLanguage: (language: Language) => void
  /** What will be written; null where the plan sets no targets. */
  request: Required<Omit<TemplateRequest, 'replace'>> | null
}

const answers = ['no', 'yes'] as const
const perUnitKinds: readonly TemplateKind[] = ['annual', 'task-list']

/** The headings are in the pane's language until another is chosen. */
export function useTemplateOptions(plan: Plan | null, period: Period | null, paneLanguage: Language): TemplateOptions {
  const [kind, setKind] = useRemembered('template.kind', templateKinds, 'annual')
  const [perUnit, setPerUnit] = useRemembered('template.per-unit', answers, 'no')
  const [protection, setProtection] = useRemembered('template.protection', protections, 'locked')
  const [previous, setPrevious] = useRemembered('template.previous', answers, 'no')
  const [language, setLanguage] = useRemembered<Language | ''>('template.language', ['zh-CN', 'en'], '')
  return useMemo(() => {
    const kinds = plan && period !== null ? templateKindsOf(plan, period) : []
    const suitable = kinds.includes(kind) ? kind : kinds[0]
    const hasUnits = suitable !== undefined && perUnitKinds.includes(suitable) && plan!.indicators.some((indicator) => unitsOf(indicator).length > 0)
    return {
      kinds, setKind, hasUnits, setProtection, setLanguage,
      setPerUnit: (on) => setPerUnit(on ? 'yes' : 'no'),
      setPrevious: (on) => setPrevious(on ? 'yes' : 'no'),
      request: plan && period !== null && suitable !== undefined
        ? {
            plan: plan.id, period, kind: suitable, perUnit: hasUnits && perUnit === 'yes', protection, previous: previous === 'yes',
            language: language || paneLanguage,
          }
        : null,
    }
  }, [plan, period, paneLanguage, kind, perUnit, protection, previous, language, setKind, setPerUnit, setProtection, setPrevious, setLanguage])
}
