import type { Confirmed } from '#credits'
import { dayInWords } from '#kernel/time.ts'

const dayOf = (at: number): string => dayInWords(new Date(at).toISOString().slice(0, 10))

const STATES = {
  valid: { mark: '✓', word: 'Valid', tone: 'text-good' },
  replaced: { mark: '↻', word: 'Replaced', tone: 'text-warn' },
  revoked: { mark: '✗', word: 'Revoked', tone: 'text-bad' },
} as const

/** What a verification code confirms, to be held against the paper. */
export function Confirmation({ found }: { found: Confirmed }) {
  const { mark, word, tone } = STATES[found.state]
  const lines: readonly (readonly [string, string])[] = [
    ['Given to', found.participant ?? 'Name erased at the holder’s wish'],
    ['For', found.title],
    ['Provider', found.provider],
    ['Completed on', dayInWords(found.completedOn)],
    ['Minutes', String(found.minutes)],
    ['Credits', found.credits === null ? 'None' : String(found.credits)],
    ['Approval', found.approval ?? 'Not approved by any board'],
  ]
  return (
    <section className="card" aria-labelledby="found">
      <h2 id="found" className={`text-2xl ${tone}`}>
        <span aria-hidden="true">{mark} </span>
        {word}
      </h2>
      <p className="mt-2 text-soft">{sentence(found)}</p>
      {found.participant === null && (
        <p className="mt-2 text-soft">
          The record exists. Its holder had their account erased, so this page cannot say whose it is: compare
          the other lines with the paper.
        </p>
      )}
      <dl className="mt-4 grid gap-x-6 gap-y-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
        {lines.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className="break-words font-medium">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function sentence({ state, since, isDuplicate, issuedAt }: Confirmed): string {
  const day = since === null ? '' : dayOf(since)
  if (state === 'revoked') return `This certificate was revoked on ${day}. It certifies nothing any more.`
  if (state === 'replaced') return `A duplicate replaced this copy on ${day}. What it certifies still stands.`
  const original = `The certificate was issued on ${dayOf(issuedAt)}`
  return isDuplicate ? `This is a duplicate. ${original}, and still stands.` : `${original}, and stands.`
}
