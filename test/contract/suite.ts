/** The contract: what every host must do, the same on each. Its scenarios are those that the self-check plays in a real host. */
import type { ConditionalFormat, Protection } from '../../src/template/layout'
import type { Workbook } from '../../src/workbook'
import { Mismatch, type Person, type Scenario, type Stage } from '../../src/selfcheck'
import { scenarios } from '../../src/selfcheck/scenarios'

export interface ContractHost {
  workbook: Workbook
  dispose?: () => Promise<void>
  /** Waits until the host has computed and told its events. */
  settle?: () => Promise<void>
  /** As a person would type, where the host can simulate it. */
  type?: Person['type']
  /** As a person would select a cell, where the host can simulate it. */
  select?: Person['select']
  /** The protection of a sheet as the host itself tells it, past our adapter; null where there is none. */
  protection?: (sheet: string) => Promise<Protection | null>
  /** The conditional formats of a sheet as the host itself tells them, past our adapter, the one that wins first. */
  rules: (sheet: string) => Promise<ConditionalFormat[]>
}

const groupOf = ({ id }: Scenario) => id.split('.')[0]!
const promises = scenarios.filter(({ recordsOnly }) => !recordsOnly)

/** Runs the whole contract on workbooks that `make` gives, a new one for each test. */
export function contractSuite(name: string, make: () => Promise<ContractHost>): void {
  describe(`${name} keeps the port's contract`, () => {
    let host: ContractHost

    beforeEach(async () => { host = await make() })
    afterEach(async () => { await host.dispose?.() })

    describe.each([...new Set(promises.map(groupOf))])('%s', (name) => {
      const members = promises.filter((scenario) => groupOf(scenario) === name)
      it.each(members.map((scenario) => ({ name: scenario.title.en, scenario })))('$name', async ({ scenario }) => {
        expect(await differenceOn(host, scenario.run)).toBeNull()
      })
    })
  })
}

/** Where the host differs from what a scenario expects; null where it agrees. */
async function differenceOn({ workbook, settle, type, select, protection, rules }: ContractHost, run: (stage: Stage) => Promise<void>) {
  try {
    await run({ workbook, settle: async () => { await settle?.() }, person: { type, select }, protection, rules })
    return null
  } catch (error) {
    if (error instanceof Mismatch) return error.difference
    throw error
  }
}
