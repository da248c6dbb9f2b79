/** Ends a scenario before its end by the wish of the person who runs it; neither an answer of the host nor a failure. */
export class Interruption extends Error {
  override readonly name = 'Interruption'
  constructor(readonly reason: 'skipped' | 'stopped') {
    super(reason)
  }
}
