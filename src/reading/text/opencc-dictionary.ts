/** What the dictionary of traditional characters (OpenCC TSCharacters) exports: `繁 简` pairs with bars between them. */
declare module 'opencc-js/dict/TSCharacters' {
  const table: string
  export { table as default }
}
