/** Makes a page's engine as poor as the one that WPS shows its panes in, as far as taking things away can. */

/** Runs in the page before anything else, so it uses nothing from outside itself. */
export function impoverish(): void {
  const owners: Record<string, object | undefined> = {
    'window': window,
    'Object': Object,
    'Map': Map,
    'Promise': Promise,
    'Array': Array,
    'Array.prototype': Array.prototype,
    'Uint8Array.prototype': Object.getPrototypeOf(Uint8Array.prototype) as object,
    'String.prototype': String.prototype,
    'Set.prototype': Set.prototype,
    'Map.prototype': Map.prototype,
    'Iterator.prototype': Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object,
    'ArrayBuffer.prototype': ArrayBuffer.prototype,
    'RegExp': RegExp,
    'JSON': JSON,
    'URL': URL,
    'AbortSignal': AbortSignal,
    'Element.prototype': Element.prototype,
    'HTMLElement.prototype': HTMLElement.prototype,
    'Document.prototype': Document.prototype,
    'Blob.prototype': Blob.prototype,
  }
  /** Younger than Chromium 104. */
  const younger: Record<string, string[]> = {
    'window': ['Iterator', 'Float16Array', 'SuppressedError', 'DisposableStack', 'AsyncDisposableStack', 'Temporal', 'CloseWatcher', 'Highlight'],
    'Object': ['groupBy'],
    'Map': ['groupBy'],
    'Promise': ['withResolvers', 'try'],
    'Array': ['fromAsync'],
    'Array.prototype': ['toSorted', 'toReversed', 'toSpliced', 'with'],
    'Uint8Array.prototype': ['toSorted', 'toReversed', 'with'],
    'String.prototype': ['isWellFormed', 'toWellFormed'],
    'Set.prototype': ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
    'Map.prototype': ['getOrInsert', 'getOrInsertComputed'],
    'Iterator.prototype': ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find'],
    'ArrayBuffer.prototype': ['transfer', 'transferToFixedLength', 'resize'],
    'RegExp': ['escape'],
    'JSON': ['rawJSON', 'isRawJSON'],
    'URL': ['canParse', 'parse'],
    'AbortSignal': ['any'],
    'Element.prototype': ['checkVisibility', 'setHTMLUnsafe', 'moveBefore', 'getHTML'],
    'HTMLElement.prototype': ['showPopover', 'hidePopover', 'togglePopover'],
    'Document.prototype': ['startViewTransition', 'caretPositionFromPoint'],
    'Blob.prototype': ['bytes'],
  }
  /** Not to be had in panes of WPS, or not to be relied upon. */
  const unreliable = ['Worker', 'SharedWorker', 'TextDecoderStream', 'EventSource', 'showOpenFilePicker', 'showSaveFilePicker']
  for (const [owner, names] of Object.entries(younger)) for (const name of names) if (owners[owner]) Reflect.deleteProperty(owners[owner], name)
  for (const name of unreliable) Reflect.deleteProperty(window, name)
  // Promises that never settle, as some versions were found to give.
  window.fetch = () => new Promise(() => {})
  window.open = () => null
}
