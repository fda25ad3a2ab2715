import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import type { Actor } from '#accounts'
import { requestPasswordReset } from '#accounts/server'
import {
  keepHolding,
  logActivity,
  openAudit,
  ownCertificates,
  publishAccreditations,
  readLedger,
  stageFile,
  tellCompleted,
} from '#credits/server'
import { publishCatalogue } from '#curriculum/server'
import type { Database } from '#db'
import { outbox } from '#db'
import { parseExam } from '#exams'
import {
  listOwnReports,
  publishExams,
  reportItem,
  startAttempt,
  startPractice,
  submitAttempt,
} from '#exams/server'
import { hotLane } from '#http/hot-lane.server.ts'
import { codeFilesAddress, playMove, publishScenarios, startNewCase } from '#sandbox/server'
import routes from '../../app/routes.ts'
import { visit } from '../accounts/visits.ts'
import { PDF, webinar } from '../credits/activities.ts'
import { publishTestCatalogue } from '../exams/helpers/catalogue.ts'
import { NOON, oneOfEach, somebody } from '../factories/people.ts'
import { answerOf, getting, posting, worldOf } from '../factories/world.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { oneScenario } from '../sandbox/one-scenario.ts'

/** The site map is read without the whole of Remix's compiler, which its own two words bring along. */
vi.mock('@remix-run/route-config', () => ({
  index: (file: string) => ({ file }),
  route: (path: string, file: string) => ({ path, file }),
}))

/** What each visitor gets: in, to the sign-in page, refused, or told that there is no such thing. */
type Fate = 'in' | 'sign in' | 401 | 403 | 404
type Row = readonly [
  stranger: Fate,
  candidate: Fate,
  specialist: Fate,
  instructor: Fate,
  auditor: Fate,
  administrator: Fate,
]

const ANYONE: Row = ['in', 'in', 'in', 'in', 'in', 'in']
const MEMBER: Row = ['sign in', 'in', 'in', 'in', 'in', 'in']
const STAFF: Row = ['sign in', 403, 403, 'in', 403, 'in']
const AUDITOR: Row = ['sign in', 403, 403, 403, 'in', 403]
const ADMINISTRATOR: Row = ['sign in', 403, 403, 403, 403, 'in']
/** The candidate's own: for everybody else it does not exist. */
const CANDIDATE: Row = ['sign in', 'in', 404, 404, 404, 404]
/** The candidate's own, which an auditor reads while an audit of it is open. */
const AUDITED: Row = ['sign in', 'in', 404, 404, 'in', 404]
const NOBODY: Row = [404, 404, 404, 404, 404, 404]

interface Case {
  readonly read?: Row
  readonly write?: Row
  readonly params?: Readonly<Record<string, string>>
  readonly form?: Readonly<Record<string, string>>
}

/** Every route of the site map by its pattern. A route that is missing here fails the test below. */
const TABLE: Readonly<Record<string, Case>> = {
  '/': { read: ANYONE },
  '/sign-up': { read: ANYONE, write: ANYONE, form: { name: '' } },
  '/sign-in': { read: ANYONE, write: ANYONE, form: { email: '' } },
  '/sign-out': { read: ANYONE, write: ANYONE },
  '/forgot': { read: ANYONE, write: ANYONE, form: { email: '' } },
  '/reset/:token': { read: ANYONE, write: ANYONE, params: { token: 'LETTER' }, form: { password: '' } },
  '/about': {},
  '/erased': {},
  '/today': { read: MEMBER },
  '/lessons': { read: MEMBER },
  '/lessons/:section': { read: MEMBER, params: { section: 'terminology' } },
  '/lessons/:section/:slug': {
    read: MEMBER,
    write: MEMBER,
    params: { section: 'terminology', slug: 'suffixes' },
    form: { mark: 'open' },
  },
  '/terms': { read: MEMBER },
  '/cards': { read: MEMBER, write: MEMBER, form: { new: '12' } },
  '/cards/drill': {
    read: MEMBER,
    write: MEMBER,
    form: { intent: 'grade', card: 'none', grade: '3', n: '0' },
  },
  '/cards/:section': {
    read: MEMBER,
    write: MEMBER,
    params: { section: 'terminology' },
    form: { card: 'card-pre-001', do: 'leave-out' },
  },
  '/search': { read: MEMBER },
  // A script asks, so a stranger is told in JSON; a member's empty answer is refused as such.
  '/checks': { read: NOBODY, write: [401, 'in', 'in', 'in', 'in', 'in'] },
  '/theme': { read: ANYONE, write: ANYONE },
  '/exams': { read: MEMBER },
  '/exams/:exam': { read: MEMBER, write: MEMBER, params: { exam: 'cmrs-50' } },
  '/practice': { read: MEMBER, write: MEMBER, form: { of: 'terminology', filter: 'all', count: '5' } },
  '/attempts/:attempt': { read: CANDIDATE, params: { attempt: 'OPEN' } },
  // The candidate's open exam is not worked section by section: led to its room, and told so.
  '/attempts/:attempt/sections': { read: CANDIDATE, write: CANDIDATE, params: { attempt: 'OPEN' } },
  // Whoever knows a password may try; what it says and to whom is told in sign-in-again.test.ts.
  '/attempts/:attempt/sign-in': {
    read: ANYONE,
    write: ANYONE,
    params: { attempt: 'OPEN' },
    form: { email: '' },
  },
  '/attempts/:attempt/submit': { read: ANYONE, write: CANDIDATE, params: { attempt: 'TO SUBMIT' } },
  '/attempts/:attempt/report': { read: CANDIDATE, params: { attempt: 'CLOSED' } },
  '/attempts/:attempt/receipt': { read: CANDIDATE, params: { attempt: 'CLOSED' } },
  '/attempts/:attempt/reports': {
    read: ANYONE,
    write: CANDIDATE,
    params: { attempt: 'OPEN' },
    form: { place: '1', kind: 'typo', text: 'A word is missing.' },
  },
  '/attempts/:attempt/break': {
    read: ANYONE,
    write: [401, 'in', 404, 404, 404, 404],
    params: { attempt: 'OPEN' },
    form: { do: 'end' },
  },
  '/attempts/:attempt/claims/:place': {
    read: CANDIDATE,
    write: CANDIDATE,
    params: { attempt: 'PRACTICAL', place: '9' },
  },
  '/reports': { read: MEMBER },
  '/sandbox': { read: MEMBER },
  '/sandbox/clinic': { read: MEMBER, write: MEMBER, form: { seed: 'one', mode: 'free' } },
  '/sandbox/:scenario': {
    read: MEMBER,
    write: MEMBER,
    params: { scenario: 'clean-visit-and-injection' },
    form: { mode: 'free' },
  },
  '/cases/:case': { read: CANDIDATE, params: { case: 'CASE' } },
  // The page's own script asks: a stranger is told in JSON. Nobody's number of moves is refused as such.
  '/cases/:case/moves': {
    read: [401, 'in', 404, 404, 404, 404],
    write: [401, 'in', 404, 404, 404, 404],
    params: { case: 'CASE' },
    form: { n: '0', move: '{"do":"note","text":"x"}' },
  },
  '/cases/:case/branch': { read: ANYONE, write: CANDIDATE, params: { case: 'CASE' }, form: { at: '0' } },
  // Instructors read closed cases and may change a verdict; what is sent here names no check.
  '/cases/:case/report': {
    read: ['sign in', 'in', 404, 'in', 404, 'in'],
    write: ['sign in', 403, 403, 404, 403, 404],
    params: { case: 'CLOSED CASE' },
    form: { check: 'no-such', percent: '50', why: 'x' },
  },
  // The page's own script asks, for what anybody with an account may look up.
  '/codes/:list': { read: MEMBER, params: { list: 'diagnoses' } },
  '/code-files/:hash': { read: ANYONE, params: { hash: 'CODES' } },
  '/rules/:rule': { read: MEMBER, params: { rule: 'E3' } },
  '/credits': { read: MEMBER },
  '/credits/plan': { read: MEMBER },
  '/credits/what-if': { read: MEMBER },
  '/credits/:board': { read: MEMBER, params: { board: 'amba' } },
  '/credits/ledger': { read: MEMBER },
  '/credits/reminders': { read: MEMBER, write: MEMBER, form: { intent: 'read' } },
  // Whoever knows the secret address may read; this one leads nowhere.
  '/calendar/:token': { read: NOBODY, params: { token: 'x.ics' } },
  '/credits/new': { read: MEMBER, write: MEMBER, form: { title: '' } },
  '/credits/import': { read: MEMBER, write: MEMBER, form: { intent: 'preview', text: '' } },
  '/credits/import/template': { read: MEMBER },
  '/credits/holdings': { read: MEMBER, write: MEMBER, form: { credential: '' } },
  '/credits/entries/:entry': {
    read: CANDIDATE,
    write: CANDIDATE,
    params: { entry: 'ENTRY' },
    form: { intent: 'take-back', reason: 'It was somebody else.' },
  },
  '/credits/evidence/:evidence': { read: AUDITED, params: { evidence: 'EVIDENCE' } },
  '/credits/audit': { read: MEMBER },
  // Nobody has a pack without a day of a cycle in the address.
  '/credits/audit/pack': { read: ['sign in', 404, 404, 404, 404, 404] },
  '/credits/audits/:audit': {
    read: CANDIDATE,
    write: ['sign in', 'in', 404, 404, 403, 404],
    params: { audit: 'AUDIT' },
    form: { move: 'submitted' },
  },
  '/auditing': { read: AUDITOR, write: AUDITOR, form: { email: '' } },
  '/auditing/:audit': {
    read: AUDITOR,
    write: AUDITOR,
    params: { audit: 'AUDIT' },
    form: { move: 'approved' },
  },
  '/auditing/:audit/pack': { read: AUDITOR, params: { audit: 'AUDIT' } },
  '/studio/cases': { read: STAFF },
  '/studio/catalogue': { read: STAFF },
  '/studio/claims': { read: STAFF, write: STAFF, form: { scenario: 'no-such' } },
  '/studio/templates': { read: STAFF },
  '/studio/templates/:template': { read: STAFF, params: { template: 'tpl-ins-01' } },
  '/studio/reports': { read: STAFF },
  '/studio/reports/:report': {
    read: STAFF,
    write: STAFF,
    params: { report: 'REPORT' },
    form: { answer: '' },
  },
  '/attempts/:attempt/corrections/seen': { read: ANYONE, write: CANDIDATE, params: { attempt: 'CLOSED' } },
  '/studio/corrections/:question': {
    read: STAFF,
    write: STAFF,
    params: { question: 'term-0001' },
    form: { kind: 'void', reason: '' },
  },
  // A dry run of nothing in particular is refused as such.
  '/studio/corrections/:question/dry-run': { read: STAFF, params: { question: 'term-0001' } },
  '/studio/corrections/:question/rescoring': { read: STAFF, params: { question: 'term-0001' } },
  '/receipt': {},
  '/attempts/:attempt/review': { read: CANDIDATE, params: { attempt: 'CLOSED' } },
  '/attempts/:attempt/replay': { read: CANDIDATE, params: { attempt: 'CLOSED' } },
  '/check': { read: ANYONE },
  '/check/:code': { read: ANYONE, params: { code: 'CODE' } },
  '/credits/certificates': {
    read: MEMBER,
    write: ['sign in', 404, 404, 404, 404, 404],
    form: { certificate: 'none' },
  },
  // The candidate's own certificate: nobody else has it, administrators neither.
  '/credits/certificates/:certificate/:file': {
    read: CANDIDATE,
    params: { certificate: 'CERTIFICATE', file: 'pdf' },
  },
  '/credits/transcript/:format': { read: MEMBER, params: { format: 'json' } },
  '/badges/:of/:id?': { read: ANYONE, params: { of: 'issuer' } },
  '/.well-known/jwks.json': { read: ANYONE },
  '/admin/certificates': {
    read: ADMINISTRATOR,
    write: ADMINISTRATOR,
    form: { certificate: 'none', why: '' },
  },
  '/account/data': { read: ANYONE, write: MEMBER },
  // Nothing is typed, so nothing is erased: that the form may be sent at all is what is asked here.
  '/account/erase': { read: MEMBER, write: MEMBER, form: { address: '' } },
  '/account': { read: MEMBER, write: MEMBER, form: { intent: 'none' } },
  '/admin/people': { read: ADMINISTRATOR, write: ADMINISTRATOR },
  '/admin/people/:person/erase': {
    read: ADMINISTRATOR,
    write: ADMINISTRATOR,
    params: { person: 'PERSON' },
    form: { address: '' },
  },
  '/admin/accommodations': { read: STAFF },
  '/admin/accommodations/:person': {
    read: STAFF,
    write: STAFF,
    params: { person: 'PERSON' },
    form: { multiplier: 'x' },
  },
  '/admin/outbox': { read: ADMINISTRATOR },
  '/admin/audit': { read: ADMINISTRATOR },
  '/*': { read: NOBODY, write: NOBODY },
}

/** Those of the claims that the practical exam draws. */
const PRACTICAL_SCENARIOS = ['transposed-npi', 'missing-25-corrected-claim', 'both-knees', 'lab-pointer']

type Verb = (args: ReturnType<typeof getting>) => unknown
interface RouteModule {
  readonly loader?: Verb
  readonly action?: Verb
}
// Signing out comes last: it takes the visitors' sessions away.
const listed = [...(await routes)].sort(
  (a, b) => Number(a.path === 'sign-out') - Number(b.path === 'sign-out'),
)
const patternOf = (path: string | undefined) => `/${path ?? ''}`
const moduleOf = async (file: string) => (await import(/* @vite-ignore */ `../../app/${file}`)) as RouteModule

test('the table has every route of the site map, and says of each loader and action who may', async () => {
  expect(Object.keys(TABLE).sort()).toEqual(listed.map((r) => patternOf(r.path)).sort())
  for (const { path, file } of listed) {
    const { loader, action } = await moduleOf(file)
    const row = TABLE[patternOf(path)]
    expect([Boolean(row?.read), Boolean(row?.write)], patternOf(path)).toEqual([
      Boolean(loader),
      Boolean(action),
    ])
  }
})

/** The lesson of the sample accreditation, as if it were published in this revision. */
const SAMPLE = [
  { kind: 'lesson', id: 'terminology-word-parts', title: 'Reading a term from its parts', revision: 'r' },
] as const

/** What is the candidate's own: an open attempt, one to be submitted by the test, a closed one, a reset link. */
async function ownThings(db: Database, actor: Actor, auditor: Actor) {
  const timed = await startAttempt(db, actor, { exam: 'cmrs-50', seed: 1 }, NOON)
  const practical = await startAttempt(db, actor, { exam: 'claims-practical', seed: 1 }, NOON)
  const wish = { section: 'terminology', filter: 'all', count: 5 }
  const toSubmit = await startPractice(db, actor, wish, NOON)
  const closed = await startPractice(db, actor, wish, NOON)
  if (!timed.ok || !practical.ok || !toSubmit.ok || !closed.ok) throw new Error('an attempt did not start')
  await submitAttempt(db, actor, closed.value.attemptId, NOON)
  await requestPasswordReset(db, { email: actor.email }, visit(), NOON)
  const [letter] = await db.read.select().from(outbox)
  const link = /\/reset\/([\w-]{43})/.exec(letter?.body ?? '')?.[1] ?? ''
  const about = { place: 1, kind: 'unclear', text: 'It is not said which payer it is.' }
  await reportItem(db, actor, closed.value.attemptId, about, NOON)
  const [report] = await listOwnReports(db, actor)
  const scenario = 'clean-visit-and-injection'
  const started = await startNewCase(db, actor, { scenario, mode: 'free' }, NOON)
  const done = await startNewCase(db, actor, { scenario, mode: 'free' }, NOON)
  if (!started.ok || !done.ok) throw new Error('a case did not start')
  await playMove(db, actor, done.value, { n: 0, move: { do: 'close', summary: '' } }, NOON)
  await publishAccreditations(db, 'content', SAMPLE, NOON)
  const told = { personId: actor.personId, subjectId: 'terminology-word-parts', revision: 'r' }
  await tellCompleted(db, { ...told, kind: 'lesson' }, NOON)
  const [earned] = await tellCompleted(db, { ...told, kind: 'post-test', percent: 100 }, NOON)
  return {
    CERTIFICATE: earned?.certificate ?? '',
    CODE: (await ownCertificates(db, actor))[0]?.copies[0]?.code ?? '',
    ...{
      CASE: started.value,
      'CLOSED CASE': done.value,
      CODES: (await codeFilesAddress()).split('/')[2] ?? '',
    },
    ...(await creditsOf(db, actor, auditor)),
    REPORT: report?.id ?? '',
    LETTER: link,
    PERSON: actor.personId,
    OPEN: timed.value.attemptId,
    PRACTICAL: practical.value.attemptId,
    'TO SUBMIT': toSubmit.value.attemptId,
    CLOSED: closed.value.attemptId,
  }
}

const evidence = mkdtempSync(join(tmpdir(), 'roles-evidence-'))
const env = { EVIDENCE_DIR: evidence }
afterAll(() => rmSync(evidence, { recursive: true, force: true }))

/** A line of the candidate's ledger, a file that proves another, and an audit of the cycle of both. */
async function creditsOf(db: Database, actor: Actor, auditor: Actor) {
  const file = await stageFile(evidence, 'certificate.pdf', [PDF])
  await logActivity(db, actor, { key: 'roles-table-line', activity: webinar() }, [], NOON)
  // The first is taken back by the test, and then it is no record of the audit any more.
  const another = webinar({ title: 'Appeals', completedOn: '2025-08-01', approvals: [] })
  await logActivity(db, actor, { key: 'roles-table-proved', activity: another }, [file], NOON)
  const holding = { credential: 'aapc:cpb', certifiedOn: '2024-05-20' }
  await keepHolding(db, actor, { holding, revision: 0 }, NOON)
  const about = { email: actor.email, board: 'aapc', cycleOf: '2025-09-12', answerBy: '2025-12-01' }
  const audit = await openAudit(db, auditor, about, NOON)
  if (!audit.ok) throw new Error('an audit was not opened')
  const [line, proved] = (await readLedger(db.read, actor)).lines.filter(({ origin }) => origin === 'self')
  return { AUDIT: audit.value, ENTRY: line?.entry.id ?? '', EVIDENCE: proved?.files[0]?.id ?? '' }
}

describeOnEachEngine('who may open what', (open) => {
  test('every route, for every role; a refusal says nothing', { timeout: 240_000 }, async () => {
    const db = await open()
    const { exams } = await publishCatalogue(db, 'content', NOON, parseExam)
    await publishExams(db, exams, NOON)
    const people = await oneOfEach(db)
    await publishScenarios(db, oneScenario(...PRACTICAL_SCENARIOS), NOON)
    const own = await ownThings(db, people.candidate.actor, people.auditor.actor)
    const cookies = [
      undefined,
      ...['candidate', 'specialist', 'instructor', 'auditor', 'administrator'].map(
        (r) => people[r as 'candidate'].cookie,
      ),
    ]

    for (const { path, file } of listed) {
      const pattern = patternOf(path)
      const { read, write, params = {}, form = {} } = TABLE[pattern] ?? {}
      const { loader, action } = await moduleOf(file)
      const real = Object.fromEntries(
        Object.entries(params).map(([name, value]) => [name, own[value as keyof typeof own] ?? value]),
      )
      const url = pattern.replace('/*', '/nothing').replace(/:(\w+)/g, (_, name: string) => real[name] ?? '')
      // The owner comes last, so that what they change is not there for the others to miss.
      for (const at of [0, 5, 4, 3, 2, 1]) {
        const cookie = cookies[at] === undefined ? {} : { cookie: cookies[at] }
        const ask = async (
          verb: 'GET' | 'POST',
          fate: Fate | undefined,
          call: (() => unknown) | undefined,
        ) => {
          if (!fate || !call) return
          const answer = await answerOf(call)
          const name = `${verb} ${url} as visitor ${at}`
          const toSignIn = answer.location?.startsWith('/sign-in?to=') ?? false
          if (fate === 'sign in') expect([answer.status, toSignIn], name).toEqual([302, true])
          else if (fate === 'in')
            expect(
              [answer.status < 400 || answer.status === 400, toSignIn],
              `${name}: ${answer.status}`,
            ).toEqual([true, false])
          else expect([answer.status, answer.data], name).toEqual([fate, null])
        }
        await ask(
          'GET',
          read?.[at],
          loader && (() => loader(getting(db, url, { params: real, env, ...cookie }))),
        )
        await ask(
          'POST',
          write?.[at],
          action && (() => action(posting(db, url, form, { params: real, env, ...cookie }))),
        )
      }
    }
  })

  test('the lane of the autosave: for its owner alone; a refusal says nothing of the attempt', async () => {
    const db = await open()
    await publishTestCatalogue(db, NOON)
    const people = await oneOfEach(db)
    const started = await startAttempt(db, people.candidate.actor, { exam: 'test-exam', seed: 1 }, NOON)
    if (!started.ok) throw new Error('the exam did not start')
    const path = `/attempts/${started.value.attemptId}/events`
    const batch = { client: 'role-table-page-1', events: [] }
    const ask = async (at: string, cookie?: string) => {
      const answer = await hotLane(worldOf(db, cookie === undefined ? {} : { cookie }), at, batch)
      return { status: answer?.status, body: String(answer?.body) }
    }
    const missing = await ask('/attempts/no-such-attempt/events', people.candidate.cookie)
    expect(missing.status).toBe(404)
    for (const role of ['specialist', 'instructor', 'auditor', 'administrator'] as const)
      expect(await ask(path, people[role].cookie), role).toEqual(missing)
    expect((await ask(path)).status, 'a stranger').toBe(401)
    expect((await ask(path)).body).not.toContain(started.value.attemptId)
    expect((await ask(path, people.candidate.cookie)).status, 'its owner').toBe(200)
  })

  test('a member who is no member of anything yet sees empty pages, not errors', async () => {
    const db = await open()
    const { cookie } = await somebody(db)
    for (const { path, file } of listed.filter((r) =>
      ['today', 'lessons', 'terms', 'search', 'exams', 'practice', 'sandbox'].includes(r.path ?? ''),
    )) {
      const { loader } = await moduleOf(file)
      const answer = await answerOf(() => loader?.(getting(db, patternOf(path), { cookie })))
      expect(answer.status, path).toBe(200)
    }
  })
})
