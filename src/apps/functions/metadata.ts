/** What `?metadata` behind the name of a source file imports: its functions.json, made by the build (tools/functions-metadata.mjs). */
declare module '*?metadata' {
  export const metadata: {
    functions: { id: string; description: string; parameters: { name: string; description?: string; optional?: boolean }[] }[]
  }
}
