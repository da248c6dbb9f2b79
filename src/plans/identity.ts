/** The id and the code (编号) of a plan that was read: they follow its region and years, and keep clear of other plans'. */
import { planFileSchema, type Plan, type PlanFile } from '../model'
import { textKey } from '../notation'

export type Identity = Pick<PlanFile, 'id' | 'code'>

/** What tells whether two plans are of the same table. */
type Origin = Pick<PlanFile, 'region' | 'title' | 'table' | 'source'>

/** The id `<region>-<name>-<years>` and code that were read, for other facts; `typed` is an id that a person gave it. */
export function identityFor({ id, code }: Identity, { region, years }: Pick<PlanFile, 'region' | 'years'>, typed: string | null): Identity {
  const span = years.from === years.to ? `${years.to}` : `${years.from}-${years.to}`
  const short = String(years.from).slice(2)
  return {
    id: typed === null ? id.replace(/^[0-9]{6}/, region).replace(/-[0-9]{4}(-[0-9]{4})?(?=-[0-9]+$|$)/, `-${span}`)
      : `${region}-${typed.replace(/^[0-9]{6}-/, '')}`,
    code: code.replace(/^[0-9]{6}/, region).replace(/(?<=-[A-Z]+)[0-9]{2}/, short),
  }
}

/** Whether the id is one that a plan can have. */
export function isPlanId(id: string): boolean {
  return planFileSchema.shape.id.safeParse(id).success
}

/** The plan that has the id of another table already; a plan of the same table is meant to be replaced. */
export function planInTheWay(id: string, origin: Origin, plans: readonly Plan[]): Plan | null {
  return plans.find((plan) => plan.id === id && !isSame(plan, origin)) ?? null
}

/** The first version (`-v2`, `V2`) of an identity that no other table's plan has. */
export function freeIdentity(wanted: Identity, origin: Origin, plans: readonly Plan[]): Identity {
  const others = plans.filter((plan) => !isSame(plan, origin))
  for (let version = 1; ; version++) {
    const tried = version === 1 ? wanted : { id: `${wanted.id}-v${version}`, code: `${wanted.code}V${version}` }
    const taken = others.some(({ id, code }) => id === tried.id || code === tried.code)
      || plans.some(({ id, code }) => code === tried.code && id !== tried.id)
    if (!taken) return tried
  }
}

function isSame({ region, title, table, source }: Plan, origin: Origin): boolean {
  return region.code === origin.region && textKey(table ?? '') === textKey(origin.table ?? '')
    && (textKey(title) === textKey(origin.title) || source === origin.source)
}
