import { Unusable } from '../../../scripts/billing/edge.ts'
import { runBilling } from '../../../scripts/billing/run-billing.ts'

/** How a command ended in this process, and what it said. */
export interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}
type Files = Readonly<Record<string, string | Uint8Array>>

/** Runs a command as `billing` does, with files that are texts; "-" is standard input. */
export async function billing(args: readonly string[], files: Files = {}): Promise<Said> {
  let out = ''
  let err = ''
  const code = await runBilling(args, {
    print: (text) => {
      out += text
    },
    tell: (line) => {
      err += `${line}\n`
    },
    async read(path) {
      const file = files[path]
      if (file === undefined) throw new Unusable(`${path}: there is no such file`)
      return typeof file === 'string' ? new TextEncoder().encode(file) : file
    },
  })
  return { code, out, err }
}

/** The answer as JSON, which stands alone on standard output. */
export async function answerOf(
  args: readonly string[],
  files: Files = {},
): Promise<{ code: number; json: unknown }> {
  const { code, out } = await billing([...args, '--json'], files)
  return { code, json: JSON.parse(out) }
}
