/** How much was computed: unlike a clock, this tells nothing of what else the machine does. */

/** Milliseconds of processor time that this process has had so far. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
