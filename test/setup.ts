/** Any console output in a test fails it: nothing here catches to log. */
for (const method of ['log', 'warn', 'error', 'info'] as const) {
  jest.spyOn(console, method).mockImplementation((...args: unknown[]) => {
    throw new Error(`console.${method}: ${args.map(String).join(' ')}`)
  })
}
