import type { Page } from 'playwright-core'
import { forget, openLetter, practise } from './tour-asides.ts'
import { correctReported, grantTime, openSections, reportQuestion } from './tour-office.ts'
import { CLAIMING, JUDGING, judgeCase, workClaim } from './tour-sandbox.ts'

type Role = 'candidate' | 'instructor' | 'administrator'

interface Guide {
  /** Only pages whose name holds this text; empty for all. */
  readonly only?: string
  signIn(role: Role): Promise<void>
  /** Called at each page, once it stands. */
  stop(name: string): Promise<void>
}

const OPEN = {
  front: '/',
  about: '/about',
  'sign-up': '/sign-up',
  'sign-in': '/sign-in',
  forgot: '/forgot',
  'receipt-check': '/receipt',
  erased: '/erased',
  missing: '/nothing-here',
}
const CANDIDATE = {
  today: '/today',
  lessons: '/lessons',
  section: '/lessons/insurance',
  lesson: '/lessons/terminology/suffixes',
  terms: '/terms',
  search: '/search?q=deductible',
  'search-empty': '/search?q=zzzzzz',
  cards: '/cards',
  'cards-drill': '/cards/drill?section=terminology',
  'cards-deck': '/cards/managed-care',
  practice: '/practice',
  exams: '/exams',
  exam: '/exams/cmrs-50',
  account: '/account',
  'account-erase': '/account/erase',
  reports: '/reports',
  credits: '/credits',
  'credits-statement': '/credits/amba',
  'credits-plan': '/credits/plan',
  'credits-what-if': '/credits/what-if',
  'credits-ledger': '/credits/ledger',
  'credits-new': '/credits/new',
  'credits-holdings': '/credits/holdings',
  'credits-import': '/credits/import',
  'credits-reminders': '/credits/reminders',
  'credits-certificates': '/credits/certificates',
  'credits-audit': '/credits/audit',
}
const OFFICE = {
  'studio-reports': '/studio/reports?show=all',
  'studio-catalogue': '/studio/catalogue',
  'studio-cases': '/studio/cases',
  'studio-claims': '/studio/claims',
  'studio-templates': '/studio/templates',
  'studio-template': '/studio/templates/tpl-ins-01?seed=7',
  people: '/admin/people',
  outbox: '/admin/outbox',
  audit: '/admin/audit',
}

/** Walks through every page as the person it is for, in a world of its own: pages first, then one exam to its report. */
export async function tour(page: Page, { only = '', signIn, stop }: Guide): Promise<void> {
  const walk = async (pages: Readonly<Record<string, string>>) => {
    for (const [name, path] of Object.entries(pages)) {
      if (!name.includes(only)) continue
      await page.goto(path, { waitUntil: 'networkidle' })
      await stop(name)
    }
  }
  const look = async (name: string) => {
    if (name.includes(only)) await stop(name)
  }
  const wants = (...names: string[]) => names.some((name) => name.includes(only))
  await walk(OPEN)
  if (wants(...FORGETTING)) await forget(page, look)
  await signIn('candidate')
  await walk(CANDIDATE)
  if (wants('practice-checked')) await practise(page, look)
  if (wants('sections')) await openSections(page, look)
  if (wants(...CLAIMING, ...JUDGING)) await workClaim(page, look)
  const corrects = wants(...CORRECTING)
  const report = corrects || wants(...SITTING) ? await sit(page, look) : ''
  if (corrects || wants('accommodation')) {
    await page.context().clearCookies()
    await signIn('instructor')
    if (corrects) await correctReported(page, look)
    await grantTime(page, look)
  }
  if (corrects) {
    await page.context().clearCookies()
    await signIn('candidate')
    await walk({ 'corrected-report': report, 'answered-reports': '/reports' })
  }
  await page.context().clearCookies()
  await signIn('administrator')
  await walk(OFFICE)
  if (wants(...JUDGING)) await judgeCase(page, look)
  if (wants(...FORGETTING)) await openLetter(page, look)
}

/** What one sees on the way to a new password. */
const FORGETTING = ['forgot-sent', 'reset']

/** What one sees on the way through an exam, and through a correction. */
const SITTING = ['room', 'room-keys', 'room-report', 'room-review', 'report', 'review', 'replay']
const CORRECTING = [
  ...['studio-report', 'studio-correction', 'studio-dry-run', 'studio-confirm', 'studio-corrected'],
  ...['corrected-report', 'answered-reports'],
]

/**
 * Starts the short exam, works a few questions in different ways, reports one of them, hands in, reads the report and the review.
 * @returns where the report is
 */
async function sit(page: Page, at: Guide['stop']): Promise<string> {
  await page.goto('/exams/cmrs-50')
  await page
    .getByRole('button', { name: /start|continue/i })
    .first()
    .click()
  await page.waitForURL(/\/attempts\/[0-9a-f-]{36}$/)
  await page.getByRole('heading', { name: /Question 1/ }).waitFor()
  for (let n = 1; n <= 12; n++) {
    await page.waitForTimeout(60)
    await page.keyboard.press(String((n % 3) + 1))
    if (n % 4 === 0) await page.keyboard.press('f')
    await page.keyboard.press('n')
  }
  // Back to an answered question, to change its answer.
  await page.keyboard.press('p')
  await page.keyboard.press('1')
  await page.keyboard.press('p')
  await page.keyboard.press('x')
  await page.keyboard.press('d')
  await page.waitForTimeout(600)
  await at('room')
  await page.keyboard.press('?')
  await at('room-keys')
  await page.keyboard.press('Escape')
  await reportQuestion(page, at)
  await page.keyboard.press('r')
  await at('room-review')
  await page.getByRole('button', { name: 'Submit the exam' }).click()
  await page.waitForURL(/\/report$/)
  const report = new URL(page.url()).pathname
  await at('report')
  await page.goto(report.replace('/report', '/review'), { waitUntil: 'networkidle' })
  await at('review')
  await page.goto(page.url().replace('/review', '/replay'), { waitUntil: 'networkidle' })
  await at('replay')
  return report
}
