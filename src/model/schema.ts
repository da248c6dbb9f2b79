/** zod for every schema here: told to compile no code at run time, which the content security policy of an intranet forbids. */
import { z } from 'zod'

// Before any schema is made: making the first one would try whether code can be compiled, and browsers report the try.
z.config({ jitless: true })

export { z }
