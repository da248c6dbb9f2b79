/** Answers of WPS for the record of a self-check, where an error is an answer too. */

/** What WPS answers, as JSON can hold it: what JSON would drop is put into words. */
export function answer(ask: () => unknown): unknown {
  try {
    return inJson(ask())
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

function inJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inJson)
  switch (typeof value) {
    case 'string': case 'boolean': return value
    case 'number': return Number.isFinite(value) ? value : String(value)
    case 'undefined': return 'undefined'
    default: return value === null ? null : Object.prototype.toString.call(value)
  }
}
