/** The ring itself; it is decoration, the figures stand beside it. */
import { DonutChart } from '@fluentui/react-charts'

interface StatusDonutProps {
  entries: readonly { word: string; count: number; colour: string }[]
  /** Width and height in pixels. */
  size: number
}

export function StatusDonut({ entries, size }: StatusDonutProps) {
  const chartData = entries.filter((entry) => entry.count > 0).map(({ word, count, colour }) => ({ legend: word, data: count, color: colour }))
  return <DonutChart data={{ chartData }} width={size} height={size} innerRadius={size * 0.36} hideLegend hideTooltip />
}
