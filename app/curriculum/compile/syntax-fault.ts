import { z } from 'zod'
import type { Fault } from '../checks/fault.ts'

/** What the MDX parser throws. */
const ParserMessage = z.looseObject({ line: z.int(), column: z.int(), reason: z.string() })
/** What the bundler throws: columns count from 0. */
const BundlerMessage = z.looseObject({
  errors: z.tuple([
    z.looseObject({
      text: z.string(),
      location: z.looseObject({ line: z.int(), column: z.int() }).nullable(),
    }),
  ]),
})

/** What parser or bundler say, placed where they say it. */
export function syntaxFault(file: string, error: unknown): Fault {
  const parser = ParserMessage.safeParse(error).data
  const bundler = BundlerMessage.safeParse(error).data?.errors[0]
  const place =
    parser ??
    (bundler?.location ? { line: bundler.location.line, column: bundler.location.column + 1 } : null)
  const reason = parser?.reason ?? bundler?.text ?? (error instanceof Error ? error.message : 'unreadable')
  return {
    file,
    line: place?.line ?? 1,
    column: place?.column ?? 1,
    severity: 'error',
    check: 'unsafe-mdx',
    message: `this is not MDX: ${reason}`,
    fix: 'Close every component, and write \\< and \\{ for a plain < or {.',
  }
}
