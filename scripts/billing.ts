/**
 * The billing engine on the command line: `npm run -s billing -- <command> …`. A public contract, described in
 * app/billing/README.md. JSON goes to standard output alone, messages to standard error. Ends with 0 when clean, 1 with
 * findings, 2 when the input cannot be used (one line: what, where).
 */
import { readFile, stat } from 'node:fs/promises'
import { oneLine, Unusable } from './billing/edge.ts'
import { LONGEST } from './billing/read-input.ts'
import { runBilling } from './billing/run-billing.ts'
import { endQuietly } from './quiet-end.ts'

endQuietly()

async function fromStandardInput(): Promise<Uint8Array> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of process.stdin) {
    parts.push(part as Buffer)
    size += (part as Buffer).length
    if (size > LONGEST) break // longer than is read: whoever reads it says so
  }
  return Buffer.concat(parts)
}

const WHY: Readonly<Record<string, string>> = {
  ...{
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: 'it may not be read',
    ENOTDIR: 'there is no such file',
  },
}

async function read(path: string): Promise<Uint8Array> {
  if (path === '-') return fromStandardInput()
  try {
    const { size } = await stat(path)
    if (size > LONGEST) return new Uint8Array(LONGEST + 1)
    return await readFile(path)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw new Unusable(`${oneLine(path, 200)}: ${WHY[code] ?? `it cannot be read (${code})`}`)
  }
}

process.exitCode = await runBilling(process.argv.slice(2), {
  print: (text) => process.stdout.write(text),
  tell: (line) => process.stderr.write(`${line}\n`),
  read,
})
