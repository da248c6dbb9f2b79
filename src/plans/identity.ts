/** The id and the code (编号) of a plan that was read: they follow its region and years, and keep clear of other plans'. */
import { planFileSchema, type Plan, type PlanFile } from '../model'
import { textKey } from '../notation'

export type Identity = Pick<PlanFile, 'id' | 'code'>

/** GB/T 2260. */
const regionDigits = 6

/** What an id is made of. */
type Place = Pick<PlanFile, 'region' | 'years'>

/** What tells whether two plans are of the same table. */
type Origin = Pick<PlanFile, 'region' | 'title' | 'table' | 'source'>

/** The id `<region>-<name>-<years>` and code that were read, for another region or other years; `typed` is an id that a person gave it. */
export function identityFor(read: Identity & Place, { region, years }: Place, typed: string | null): Identity {
  const [id, code] = [read.id.slice(regionDigits), read.code.slice(regionDigits)]
  return {
    id: region + (typed === null ? id.replace(`-${spanOf(read.years)}`, `-${spanOf(years)}`) : `-${typed.replace(/^[0-9]{6}-/, '')}`),
    code: region + code.replace(new RegExp(`(?<=^-[A-Z]+)${shortOf(read.years)}`), shortOf(years)),
  }
}

function spanOf({ from, to }: PlanFile['years']): string {
  return from === to ? `${to}` : `${from}-${to}`
}

/** Two digits of the first year. */
function shortOf({ from }: PlanFile['years']): string {
  return String(from).slice(2)
}

/** Whether the id is one that a plan can have. */
export function isPlanId(id: string): boolean {
  return planFileSchema.shape.id.safeParse(id).success
}

/** The plan that has the id of another table already; a plan of the same table is meant to be replaced. */
export function planInTheWay(id: string, origin: Origin, plans: readonly Plan[]): Plan | null {
  return plans.find((plan) => plan.id === id && !isSame(plan, origin)) ?? null
}

/** The first version of an identity that no other table's plan has. */
export function freeIdentity(wanted: Identity, origin: Origin, plans: readonly Plan[]): Identity {
  const others = plans.filter((plan) => !isSame(plan, origin))
  return firstVersion(wanted, (tried) => !others.some(({ id, code }) => id === tried.id || code === tried.code)
    && !plans.some(({ id, code }) => code === tried.code && id !== tried.id))
}

/** The identity, or the first of its versions (`-v2`, `V2`) that fits. */
export function firstVersion(identity: Identity, fits: (version: Identity) => boolean): Identity {
  for (let version = 1; ; version++) {
    const tried = version === 1 ? identity : { id: `${identity.id}-v${version}`, code: `${identity.code}V${version}` }
    if (fits(tried)) return tried
  }
}

function isSame({ region, title, table, source }: Plan, origin: Origin): boolean {
  return region.code === origin.region && textKey(table ?? '') === textKey(origin.table ?? '')
    && (textKey(title) === textKey(origin.title) || source === origin.source)
}
