import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { auditTrail, migrate, openDatabase, outbox, rescores } from '#db'
import { readRescore } from '../../scripts/exam/read-rescore.ts'
import { command } from '../helpers/commands.ts'
import { threeSitters } from './helpers/corrected.ts'

const Result = z.strictObject({
  points: z.number(),
  total: z.int(),
  percent: z.number(),
  scaled: z.number().nullable(),
  passMark: z.number().nullable(),
  passed: z.boolean().nullable(),
})
const about = {
  question: z.string(),
  item: z.string(),
  part: z.string().nullable(),
  kind: z.enum(['void', 'credit', 'rekey']),
  revisions: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
  toRevision: z.string().nullable(),
}
/** What programs may rely on; the README says the same. */
const DryRun = z.strictObject({
  ...about,
  applied: z.literal(false),
  left: z.array(z.strictObject({ revision: z.string(), why: z.string() })),
  counts: z.strictObject({
    ...{ asked: z.int(), changed: z.int(), up: z.int(), down: z.int() },
    ...{ toPass: z.int(), toFail: z.int(), held: z.int() },
  }),
  people: z.strictObject({ toPass: z.int(), toFail: z.int() }),
  lines: z.array(
    z.strictObject({
      attempt: z.uuid(),
      title: z.string(),
      person: z.string(),
      before: Result,
      after: Result,
      flip: z.enum(['to-pass', 'to-fail']).nullable(),
    }),
  ),
})
const Applied = z.strictObject({
  ...about,
  applied: z.literal(true),
  correction: z.strictObject({ id: z.uuid(), reason: z.string(), at: z.iso.datetime(), isNew: z.boolean() }),
  asked: z.int(),
  rescored: z.int(),
  changed: z.int(),
})

const folder = mkdtempSync(join(tmpdir(), 'cleanclaim-rescore-'))
const url = `sqlite:${join(folder, 'exams.db')}`
const open = () => openDatabase(url)
let question = ''
beforeAll(async () => {
  await migrate(url)
  const made = await threeSitters(open)
  question = made.question
  await made.db.close()
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { typed, run } = command('scripts/exam.ts')
const rescore = (args: readonly string[], databaseUrl = url) =>
  run(['rescore', ...args], { DATABASE_URL: databaseUrl })
const REASON = 'Two of the options are right.'

async function written() {
  const db = await open()
  const [kept, letters, audit] = await Promise.all([
    db.read.select().from(rescores),
    db.read.select().from(outbox),
    db.read.select().from(auditTrail),
  ])
  await db.close()
  return { kept, letters, verbs: audit.map(({ verb }) => verb) }
}

describe('npm run exam -- rescore', () => {
  test('without --apply shows whose result would change and writes nothing', async () => {
    const [told, json] = await Promise.all([
      typed(['rescore', question, '--kind', 'void'], { DATABASE_URL: url }),
      rescore([question, '--kind', 'void', '--json']),
    ])
    expect(told).toMatchObject({ code: 0 })
    expect(told.out).toContain('3 finished attempts asked it. 2 results would change: 2 up, 0 down.')
    expect(told.out).toContain('1 person would pass who did not, and 0 people would no longer pass.')
    expect(told.out).toMatch(/Nia Near, A test exam: 83\.3 %, not passed → 90\.9 %, passed {2}✓ passes now\n/)
    expect(told.err).toContain('looked at 3 of 3 attempts')
    const dry = DryRun.parse(JSON.parse(json.out))
    expect(dry).toMatchObject({
      ...{ question, item: question, part: null, toRevision: null },
      ...{ counts: { asked: 3, changed: 2, held: 0 }, people: { toPass: 1, toFail: 0 } },
      lines: [
        { person: 'Nia Near', flip: 'to-pass' },
        { person: 'Fay Far', flip: null },
      ],
    })
    expect(await written()).toMatchObject({ kept: [], letters: [] })
  }, 120_000)

  test('what cannot be is refused with 1; asked wrongly it ends with 2; nothing is written', async () => {
    const [unknown, elsewhere, wrongly] = await Promise.all([
      rescore(['nothing', '--kind', 'void', '--json']),
      rescore([question, '--kind', 'void'], `sqlite:${join(folder, 'other.db')}`),
      rescore([question, '--kind', 'void', '--apply']),
    ])
    expect(unknown).toMatchObject({ code: 1, err: '' })
    expect(JSON.parse(unknown.out)).toEqual({ error: 'There is no such question.', code: 'not-found' })
    expect(elsewhere).toMatchObject({ code: 1, out: '', err: expect.stringContaining('prepare-database') })
    expect(wrongly).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('--apply needs --reason'),
    })
    expect(wrongly.err).toContain('Use: exam assemble')
    expect(await written()).toMatchObject({ kept: [], letters: [] })
  }, 120_000)

  test('what is asked is read strictly', () => {
    const read = readRescore([question, '--kind', 'credit', '--reason', 'So it is.', '--apply'])
    expect(read).toEqual({ question, kind: 'credit', reason: 'So it is.', apply: true, json: false })
    for (const [args, why] of [
      [[question], '--kind is one of void, credit, rekey.'],
      [[question, '--kind', 'delete'], '--kind is one of void, credit, rekey.'],
      [['--kind', 'void'], 'Name one item or question.'],
      [[question, 'another', '--kind', 'void'], 'Name one item or question.'],
      [[question, '--kind', 'void', '--aply'], "'--aply'"],
      [[question, '--kind', 'void', '--apply', '--reason', '  '], '--apply needs --reason'],
    ] as const)
      expect(readRescore([...args])).toContain(why)
  })

  test('with --apply decides, rescores everyone with a count, and is on the audit trail; again, it changes nothing', async () => {
    const args = [question, '--kind', 'void', '--apply', '--reason', REASON]
    const first = await rescore(args)
    expect(first).toMatchObject({ code: 0 })
    expect(first.err).toContain('rescored 3 of 3 attempts')
    expect(first.out).toContain(`Rescored 3 of 3 attempts; 2 results changed. Reason: ${REASON}`)
    const after = await written()
    expect(after.kept).toHaveLength(3)
    expect(after.letters).toHaveLength(2)
    expect(after.verbs.filter((verb) => /correct|rescore/.test(verb))).toEqual([
      'correct-item',
      'rescore-attempts',
    ])

    const again = await rescore([...args.slice(0, -1), 'Another reason altogether.', '--json'])
    const applied = Applied.parse(JSON.parse(again.out))
    expect(applied).toMatchObject({
      asked: 3,
      rescored: 3,
      changed: 2,
      correction: { reason: REASON, isNew: false },
    })
    expect(again.err).toContain('Decided before')
    expect(await written()).toEqual(after)
  }, 120_000)
})
