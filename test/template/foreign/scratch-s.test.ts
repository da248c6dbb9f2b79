import { seedLibrary } from '../../support/library'
import { found, trial, wrongLines } from './measure'
const library = seedLibrary()
test('m', () => {
  const out: string[] = []
  let [f, o, sure, plans, actual, target, period, n] = [0, 0, 0, 0, 0, 0, 0, 0]
  const doubts: Record<string, number> = {}
  let surebad = 0
  for (const plan of library.plans) for (const p of plan.periods) for (let seed = 0; seed < 25; seed++) {
    const t = trial(library, plan.id, p, seed * 7919 + p.length)
    n++
    const w = wrongLines(t)
    if (w.length) out.push(`${plan.id} ${p} ${seed} ${JSON.stringify(w)}`)
    const r = found(t); f += r.found; o += r.of
    const pr = t.proposal
    if (!pr) { out.push('null ' + plan.id); continue }
    if (pr.plan === plan.id) plans++
    if (pr.period === p) period++
    if (pr.columns.actual?.column === t.drawn.columns.actual) actual++
    if (pr.columns.target?.column === t.drawn.columns.target) target++
    if (pr.sure) { sure++; if (pr.plan !== plan.id || pr.period !== p || pr.columns.actual?.column !== t.drawn.columns.actual) { surebad++; out.push(`SUREBAD ${plan.id} ${p} ${seed} ${pr.plan} ${pr.period} actual ${pr.columns.actual?.heading}/${t.drawn.columns.actual}`) } }
    for (const d of pr.doubts) doubts[d] = (doubts[d] ?? 0) + 1
    if (r.found < r.of && out.length < 60) { const lines = new Map(pr.rows.map((x) => [x.line, x])); for (const [l, c] of t.drawn.codes) if (lines.get(l)?.code !== c) out.push(`miss ${plan.id} ${seed} ${c} "${t.drawn.layout.values[l]![t.drawn.columns.indicator!]}" ${JSON.stringify(lines.get(l)?.alternatives?.slice(0,2) ?? null)}`) }
  }
  process.stdout.write(out.slice(0, 70).join('\n') + `\nrecall ${f}/${o} = ${f / o}; n=${n} plans ${plans} period ${period} actual ${actual} target ${target} sure ${sure} surebad ${surebad} ${JSON.stringify(doubts)}\n`)
})
