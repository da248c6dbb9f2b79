/** The schemas of what each command prints with `--format json`. */
import { z } from '../../model/schema'
import { reportSchemas } from '../../report'
import { alignSchema } from './align-schema'
import { lintSchema } from './lint-json'
import { readSchema } from './read-json'

export const jsonSchemas = { ...reportSchemas, read: readSchema, lint: lintSchema, align: alignSchema }
export type JsonCommand = keyof typeof jsonSchemas

/** JSON Schema of what a command prints. */
export function jsonSchemaOf(command: JsonCommand): unknown {
  return z.toJSONSchema(jsonSchemas[command])
}
