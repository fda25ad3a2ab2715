/**
 * `npm run -s attempt -- verify <file> [--json]`: checks a receipt. Ends with 0 when it is whole, 1 when it was
 * tampered with or is incomplete (and says where), 2 when asked wrongly or when the file cannot be read.
 */
import { readFileSync } from 'node:fs'
import { checkReceipt } from '#exams'
import { endQuietly } from './quiet-end.ts'

endQuietly()

const words = process.argv.slice(2)
const [command, file, ...rest] = words.filter((word) => word !== '--json')
const print = (line: string) => process.stdout.write(`${line}\n`)

function verify(path: string): number {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    process.stderr.write(`${path} cannot be read.\n`)
    return 2
  }
  const found = checkReceipt(text)
  if (words.includes('--json')) print(JSON.stringify(found))
  else
    print(
      found.state === 'whole'
        ? `Whole: ${found.events} events kept, none missing. Head ${found.head}`
        : `${found.state} (${found.where}): ${found.why}`,
    )
  return found.state === 'whole' ? 0 : 1
}

if (command === 'verify' && file && rest.length === 0) process.exitCode = verify(file)
else {
  process.stderr.write('Use: attempt verify <file> [--json]\n')
  process.exitCode = 2
}
