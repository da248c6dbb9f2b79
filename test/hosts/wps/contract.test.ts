/** The WPS host keeps the contract, whatever a build gives for empty cells and for single lines. */
import { contractSuite } from '../../contract/suite'
import { contractHost } from './contract-host'
import type { Variant } from './fake'

const matrix: Variant[] = (['undefined', 'null', 'text'] as const).flatMap((empty, index) =>
  (['rows', 'flat'] as const).map((lines) => ({ empty, lines, mixed: index === 1 ? 'undefined' as const : 'null' as const })))

for (const variant of matrix) {
  contractSuite(`wps, empty as ${variant.empty}, lines as ${variant.lines}`, async () => contractHost(variant))
}
