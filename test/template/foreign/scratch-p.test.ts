import { seedLibrary } from '../../support/library'
import { trial } from './measure'
const library = seedLibrary()
test('p', () => {
  const plan = library.plans.find(p => p.id.includes('2021-2025') && p.periods.length)!
  for (let i = 0; i < 6; i++) { const t = performance.now(); trial(library, plan.id, '2025', i); process.stdout.write(`${(performance.now() - t).toFixed(0)} `) }
})
