/** As much of a browser as is asked what it is. */

const browser = {
  window: { isSecureContext: false, fetch: () => undefined },
  location: { protocol: 'http:', href: 'http://user@host/' },
  navigator: { platform: 'Linux x86_64', userAgent: 'Chrome/104', languages: ['zh-CN'] },
}

/** Gives it to the tests of a file. Some of it is in newer versions of Node, where it can't be written. */
export function inBrowser(): void {
  const before = Object.getOwnPropertyDescriptors(globalThis)
  beforeAll(() => {
    for (const [name, value] of Object.entries(browser)) Object.defineProperty(globalThis, name, { value, configurable: true })
  })
  afterAll(() => {
    for (const name of Object.keys(browser)) Reflect.deleteProperty(globalThis, name)
    Object.defineProperties(globalThis, Object.fromEntries(Object.entries(before).filter(([name]) => name in browser)))
  })
}
