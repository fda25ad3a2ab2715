import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { SAMPLE_CLAIM } from '#billing'
import { bundle, command } from '../../helpers/commands.ts'

const folder = mkdtempSync(join(tmpdir(), 'billing-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { typed } = command('scripts/billing.ts')
// Once: one that is being bundled again is half a program.
const bundled = bundle('scripts/billing.ts')

/** The bundled command with something on its standard input; `closeAfter` stops reading after so many bytes. */
async function piped(
  args: readonly string[],
  input = '',
  closeAfter = Number.POSITIVE_INFINITY,
): Promise<{ code: number | null; signal: string | null; out: string; err: string }> {
  const program = await bundled
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [program, ...args])
    let out = ''
    let err = ''
    child.stdout.on('data', (part: Buffer) => {
      out += part.toString()
      if (out.length >= closeAfter) child.stdout.destroy()
    })
    child.stderr.on('data', (part: Buffer) => {
      err += part.toString()
    })
    child.stdin.on('error', () => {}) // it need not read to the end
    child.on('error', fail)
    child.on('close', (code, signal) => done({ code, signal, out, err }))
    child.stdin.end(input)
  })
}

test('a file and standard input, exit codes, JSON alone on standard output', async () => {
  const file = join(folder, 'claim.json')
  writeFileSync(file, `\ufeff${JSON.stringify(SAMPLE_CLAIM)}`)
  const late = JSON.stringify({ claim: SAMPLE_CLAIM, received: '2026-10-20' })
  const [typedIn, clean, findings, missing, isFolder, nothing, strange] = await Promise.all([
    typed(['npi', '1234567893', '--json']),
    piped(['scrub', file, '--json']),
    piped(['scrub', '-', '--json'], late),
    piped(['scrub', join(folder, 'nope.json'), '--json']),
    piped(['scrub', folder]),
    piped(['adjudicate', '-']),
    piped(['scrub', '-'], '[['.repeat(3_000_000)),
  ])
  expect(typedIn).toEqual({ code: 0, out: '{\n  "valid": true\n}\n', err: '' })
  expect([clean.code, JSON.parse(clean.out), clean.err]).toEqual([0, { findings: [] }, ''])
  expect([findings.code, JSON.parse(findings.out).findings.length, findings.err]).toEqual([1, 2, ''])
  expect(missing).toMatchObject({ code: 2, out: '', err: `${folder}/nope.json: there is no such file\n` })
  expect(isFolder).toMatchObject({ code: 2, out: '', err: `${folder}: it is a folder\n` })
  expect(nothing).toMatchObject({ code: 2, out: '', err: 'standard input:1:1: it is empty\n' })
  expect(strange).toMatchObject({ code: 2, out: '', err: 'standard input:1:65: more than 64 levels deep\n' })
}, 60_000)

test('whoever stops reading ends it quietly, and too much input is told without reading all of it', async () => {
  const [head, huge] = await Promise.all([
    piped(['schema'], '', 10),
    piped(['scrub', '-'], ' '.repeat(20_000_000)),
  ])
  expect(head).toMatchObject({ signal: null, err: '' })
  expect(head.out.length).toBeGreaterThan(0)
  expect(huge).toMatchObject({ code: 2, out: '', err: 'standard input: longer than 16 MB\n' })
}, 60_000)
