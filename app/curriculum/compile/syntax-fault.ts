import { z } from 'zod'
import type { Fault } from '../checks/fault.ts'

/** What the MDX parser throws; some of its messages have their place in the text only. */
const ParserMessage = z.looseObject({
  line: z.int().optional(),
  column: z.int().optional(),
  reason: z.string(),
})
const PLACE_IN_TEXT = /\((\d+):(\d+)-\d+:\d+\)/
/** What the bundler throws: columns count from 0. */
const BundlerMessage = z.looseObject({
  errors: z.tuple([
    z.looseObject({
      text: z.string(),
      location: z.looseObject({ line: z.int(), column: z.int() }).nullable(),
    }),
  ]),
})

/** The way out, by what the parser says. */
function wayOut(reason: string): string {
  const open = /Expected (?:a|the) closing tag (?:for )?`<([\w.]+)>`/.exec(reason)?.[1]
  if (open) return `Write </${open}> where it ends; if it holds nothing, end it with />.`
  if (reason.includes('to create a comment')) return 'Delete the comment; write \\< for a plain <.'
  if (reason.includes('closing slash')) return 'Delete this closing tag, or write its opening tag before it.'
  return 'Close every component, and write \\< and \\{ for a plain < or {.'
}

/** What parser or bundler say, placed where they say it. */
export function syntaxFault(file: string, error: unknown): Fault {
  const parser = ParserMessage.safeParse(error).data
  const bundler = BundlerMessage.safeParse(error).data?.errors[0]
  const reason = parser?.reason ?? bundler?.text ?? (error instanceof Error ? error.message : 'unreadable')
  const [, line, column] = PLACE_IN_TEXT.exec(reason) ?? []
  const written = line === undefined ? null : { line: Number(line), column: Number(column) }
  const told = bundler?.location
    ? { line: bundler.location.line, column: bundler.location.column + 1 }
    : parser
  const place = written ?? told
  return {
    file,
    line: place?.line ?? 1,
    column: place?.column ?? 1,
    severity: 'error',
    check: 'unsafe-mdx',
    message: `this is not MDX: ${reason}`,
    fix: wayOut(reason),
  }
}
