/** What every test has: any console output fails it, because nothing here catches to log, and bytes are compared as bytes. */
for (const method of ['log', 'warn', 'error', 'info'] as const) {
  jest.spyOn(console, method).mockImplementation((...args: unknown[]) => {
    throw new Error(`console.${method}: ${args.map(String).join(' ')}`)
  })
}

/** What the types of Jest leave out. */
interface Comparing {
  addEqualityTesters: (testers: ((one: unknown, other: unknown) => boolean | undefined)[]) => void
}

// Jest compares each byte as a property, which takes seconds for a file.
(expect as unknown as Comparing).addEqualityTesters([(one, other) => {
  if (!(one instanceof Uint8Array && other instanceof Uint8Array) || Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return undefined
  return Buffer.compare(one, other) === 0
}])
