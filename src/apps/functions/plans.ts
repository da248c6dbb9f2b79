/** Looks targets up in the published plans, by the names that people type. */
import { faultWords } from '../../messages'
import { columnOf, type Indicator, type Library, type Period, type Plan } from '../../model'
import { inputRows, print, readName } from '../../notation'
import { invalid, isError, language, notAvailable, words, type FunctionError } from './outcome'
import { remembered } from './remember'

/** One target of one plan and period, with the names that people call it by. */
interface Target {
  code: string
  /** `6`; `6.1` for a part, be it a row of its own or a component of the cell. */
  number: string
  /** The bare name, with the label of the part. */
  label: string
  /** The label and the code as `plain` makes them. */
  key: string
  codeKey: string
  isComponent: boolean
  printed: string
}

interface KnownPlan {
  plan: Plan
  /** Where parts of its title, region and codes are searched. */
  text: string
  targets: Map<Period, Target[]>
}

type LookUp = (plan: string, indicator: string, period: string) => string | FunctionError

let lookUp: () => LookUp = () => printedIn([])

/**
 * Says which plans the functions know: formulas pass values only, so that an app says it once, before the first formula computes.
 * The library of the moment is asked for at each call; another one makes the functions forget what they answered.
 */
export function provideLibrary(library: () => Library): void {
  let of: Library | null = null
  let answers: LookUp
  lookUp = () => {
    const now = library()
    if (now !== of) answers = remembered(printedIn(index(now)))
    of = now
    return answers
  }
}

/**
 * The target as the plan prints it; 完成 where the row is a milestone, which prints none, and the part alone for a part's code.
 * @param period as people type it: 2025, 2025年, 2025Q1
 */
export function printedTarget(plan: string, indicator: string, period: string): string | FunctionError {
  return lookUp()(plan, indicator, period)
}

function printedIn(plans: readonly KnownPlan[]): LookUp {
  return (plan, indicator, period) => {
    const when = periodOf(period)
    if (isError(when)) return when
    const found = findPlan(plans, plan, when)
    if (isError(found)) return found
    const targets = found.targets.get(when)
    if (!targets) {
      const { id, periods } = found.plan
      return notAvailable(faultWords[language]['period-unknown']({ plan: id, period: when, known: periods }).message)
    }
    const target = findTarget(targets, indicator, found.plan)
    return isError(target) ? target : target.printed
  }
}

function periodOf(text: string): Period | FunctionError {
  const found = /^([0-9]{4})年?(Q[1-4])?$/.exec(plain(text).toUpperCase())
  return found ? `${found[1]}${found[2] ?? ''}` : invalid(words.period(text))
}

/** By id or code, or by words that all stand in the title, the region or the id; the period may decide between several. */
function findPlan(plans: readonly KnownPlan[], name: string, period: Period): KnownPlan | FunctionError {
  const parts = name.split(/\s+/u).map(plain).filter((part) => part !== '')
  if (parts.length === 0) return invalid(words.planMissing)
  const exact = plans.find(({ plan }) => plain(plan.id) === parts.join('') || plain(plan.code) === parts.join(''))
  if (exact) return exact
  const all = plans.filter(({ text }) => parts.every((part) => text.includes(part)))
  if (all.length === 0) return notAvailable(words.planUnknown(name, plans.map(({ plan }) => plan.id)))
  const due = all.filter(({ targets }) => targets.has(period))
  const [only] = due.length === 1 ? due : all
  if (all.length === 1 || due.length === 1) return only!
  return invalid(words.planAmbiguous(name, all.map(({ plan }) => `${plan.title}（${plan.id}）`)))
}

/** By code or number, else by the whole name, else by a part of it; a name that fits several is refused. */
function findTarget(targets: readonly Target[], name: string, plan: Plan): Target | FunctionError {
  const key = plain(name)
  if (key === '') return invalid(words.indicatorMissing)
  const bare = plain(readName(name).bareName)
  const ways: ((target: Target) => boolean)[] = /^[0-9.]+$/.test(key)
    ? [({ number }) => number === key, ({ number }) => number.startsWith(`${key}.`)]
    : [
        (target) => target.codeKey === key,
        (target) => target.key === key || target.key === bare,
        (target) => !target.isComponent && target.key.includes(bare),
      ]
  for (const way of ways) {
    const found = targets.filter(way)
    if (found.length === 1) return found[0]!
    if (found.length > 1) return invalid(words.indicatorAmbiguous(name, found.map(({ label, code }) => `${label}（${code}）`)))
  }
  return notAvailable(words.indicatorUnknown(name, plan.title))
}

function index({ plans, measures }: Library): KnownPlan[] {
  return plans.map((plan) => ({
    plan,
    text: plain(`${plan.title} ${plan.region.name} ${plan.id} ${plan.code}`),
    targets: new Map(plan.periods.map((period) => [period, targetsOf(plan, period, measures)])),
  }))
}

function targetsOf(plan: Plan, period: Period, measures: Library['measures']): Target[] {
  const column = columnOf(plan, 'target', period)!
  const rows = inputRows(plan, period, measures)
  return plan.indicators.flatMap((indicator) => {
    const own = rows.filter((row) => row.indicator === indicator)
    const printed = indicator.cells[column.key]!
    const milestone = printed === '' && own[0]!.measure.kind === 'milestone'
    const whole = { ...named(indicator, indicator.code, indicator.sub), isComponent: false, printed: milestone ? print(own[0]!.target) : printed }
    const parts = own.filter(({ component }) => component !== null)
      .map((row) => ({ ...named(indicator, row.code, row.component), isComponent: true, printed: print(row.target) }))
    return [whole, ...parts]
  })
}

function named({ no, name }: Indicator, code: string, part: string | null): Pick<Target, 'code' | 'codeKey' | 'number' | 'label' | 'key'> {
  const label = `${readName(name).bareName}${part ?? ''}`
  return { code, codeKey: plain(code), number: `${no}${/\.[0-9]+$/.exec(code)?.[0] ?? ''}`, label, key: plain(label) }
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()
}
