/** What a person entered, told back to them. */
import { print } from './print'
import type { Reading } from './reading'

/** Words as they were written (无, 已完成, 未统计), so that whoever wrote them finds them again; values in canonical notation. */
export function entered(reading: Reading): string {
  switch (reading.kind) {
    case 'qualitative':
    case 'not-applicable':
    case 'none':
    case 'not-available': return reading.text.replace(/\s+/gu, ' ').trim()
    default: return print(reading)
  }
}
