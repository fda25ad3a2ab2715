import type { Day, Payer, Tables } from '#billing'
import { dollars } from '#billing'
import { dayInWords } from '#kernel/time.ts'
import type { Practice } from '../scenarios/people.ts'
import { appealSteps } from './appeal-clock.ts'
import { appealOffice } from './appeal-offices.ts'
import type { DeniedClaim } from './denied-claim.ts'
import { authorityOf, groundNamed } from './grounds.ts'
import type { LetterDraft } from './letter-draft.ts'

/** A letter as it is read, printed and kept: every part in its order. */
export interface Letter {
  readonly from: readonly string[]
  readonly on: string
  readonly to: readonly string[]
  readonly subject: string
  readonly facts: readonly (readonly [name: string, value: string])[]
  /** What is contested, a sentence each. */
  readonly contested: readonly string[]
  readonly grounds: readonly { readonly title: string; readonly says: string }[]
  /** The writer's own words, by paragraphs. */
  readonly text: readonly string[]
  readonly asks: string
  readonly enclosed: readonly string[]
  readonly signed: readonly string[]
}

/** What a letter is written from, beside what its writer chose. */
export interface LetterMatter {
  readonly today: Day
  readonly practice: Practice
  readonly payer: Payer
  readonly denied: DeniedClaim
  /** The day of the decision that is contested, and the last day to contest it. */
  readonly notice: Day
  readonly due: Day | null
  /** Records of the chart and files received, by their names. */
  readonly records: readonly { readonly id: string; readonly title: string; readonly on: Day }[]
  readonly files: readonly { readonly id: string; readonly kind: string; readonly on: Day }[]
  /** Words of adjustment codes; null: only the codes. */
  readonly words: Pick<Tables, 'adjustment'> | null
}

/** Writes the letter of an appeal: the claim's facts from the remittance, the rest as it was chosen. */
export function writeLetter(draft: LetterDraft, matter: LetterMatter): Letter {
  const { today, practice, payer, denied } = matter
  const step = appealSteps(payer).find(({ level }) => level === draft.level)
  return {
    ...{ from: senderLines(practice), on: dayInWords(today), to: appealOffice(payer, draft.level) },
    subject: `Appeal, level ${draft.level}${step ? ` (${step.name})` : ''}: claim ${denied.control}`,
    facts: factsOf(draft, matter),
    contested: draft.about.map((one) => contestedInWords(one, matter)),
    grounds: draft.grounds.map(groundNamed).map((ground) => ({
      title: ground.title,
      says: `${ground.says} We rely on ${authorityOf(ground, payer)}.`,
    })),
    text: draft.text
      .split(/\n\s*\n/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
    asks: 'We ask you to decide the claim anew and to pay what is due for it.',
    enclosed: enclosedIn(draft, matter),
    signed: ['Reimbursement specialist', `for ${practice.billing.name}`],
  }
}

function senderLines({ billing }: Practice): readonly string[] {
  const { name, address, phone, npi, taxId } = billing
  const place = address && [address.line1, `${address.city}, ${address.state} ${zipOf(address.zip)}`]
  const numbers = [
    ...(phone ? [`Telephone ${phone.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3')}`] : []),
    ...(npi ? [`NPI ${npi}`] : []),
    ...(taxId?.kind === 'ein' ? [`Tax ID ${taxId.number.replace(/^(\d{2})(\d{7})$/, '$1-$2')}`] : []),
  ]
  return [name, ...(place ?? []), numbers.join(' · ')].filter((line) => line !== '')
}
const zipOf = (zip: string): string => zip.replace(/^(\d{5})(\d{4})$/, '$1-$2')

function factsOf(draft: LetterDraft, { denied, notice, due, payer }: LetterMatter): Letter['facts'] {
  const days = [...new Set(denied.lines.flatMap(({ from }) => (from === null ? [] : [from])))].sort()
  const [first] = days
  const last = days.at(-1)
  return [
    ['Payer', payer.name],
    ['Your claim number', denied.control],
    ['Our account number', denied.account],
    ['Patient', denied.patient],
    ...(denied.memberId === '' ? [] : [['Member ID', denied.memberId] as const]),
    [
      'Date of service',
      first === undefined || last === undefined
        ? 'not stated'
        : first === last
          ? dayInWords(first)
          : `${dayInWords(first)} to ${dayInWords(last)}`,
    ],
    [draft.level === 1 ? 'Date of the denial' : 'Date of your decision', dayInWords(notice)],
    ['Last day of this level', due === null ? 'this payer has no such level' : dayInWords(due)],
  ]
}

function contestedInWords(
  { n, code }: LetterDraft['about'][number],
  { denied, words, notice }: LetterMatter,
): string {
  const reason = denied.reasons.find((one) => one.n === n && one.code === code)
  const line = denied.lines.find((one) => one.n === n)
  const label = words?.adjustment(code.slice(code.indexOf('-') + 1), notice)?.label
  const where = line
    ? `Line ${n}, ${line.service}${line.from === null ? '' : ` of ${dayInWords(line.from)}`}, charge $${dollars(line.charge)}`
    : 'The whole claim'
  const amount = reason ? ` $${dollars(reason.amount)} not paid,` : ''
  return `${where}:${amount} reason ${code}${label ? ` (${label})` : ''}.`
}

function enclosedIn(draft: LetterDraft, { records, files, denied }: LetterMatter): readonly string[] {
  return [
    `Your remittance of ${dayInWords(denied.remitted)} (835, our file ${denied.file})`,
    ...draft.records.flatMap((id) => {
      const record = records.find((one) => one.id === id)
      return record ? [`${record.title}, ${dayInWords(record.on)}`] : []
    }),
    ...draft.files.flatMap((id) => {
      const file = files.find((one) => one.id === id)
      return file ? [`${file.kind} received ${dayInWords(file.on)} (our file ${id})`] : []
    }),
  ]
}
