import { Link } from '@remix-run/react'
import { dayInWords } from '#kernel/time.ts'

interface Offer {
  readonly accreditation: string
  readonly minutes: number
  readonly credits: number | null
  readonly boardName: string | null
  readonly window: { readonly from: string; readonly to: string }
  readonly passMark: number
  readonly testExam: string | null
  readonly notice: string | null
  readonly certificate: string | null
  readonly hasBegun: boolean
  readonly why: string | null
  readonly state: 'earned' | 'open' | 'not-yet' | 'over' | 'text-changed'
}

/** The credit that a lesson or exam gives: earned, with its certificate, or what is still needed. */
export function CreditNote({ offers }: { offers: readonly Offer[] }) {
  if (offers.length === 0) return null
  return (
    <section aria-label="Credit" className="mt-6 font-sans text-base">
      {offers.map((offer) => (
        <div key={offer.accreditation} className="rounded-house border border-line bg-raised px-4 py-3">
          <p role="status" className={offer.certificate ? 'font-medium text-good' : ''}>
            {offer.certificate ? (
              <>
                ✓ {worth(offer)} earned: <Link to="/credits/certificates">certificate</Link>
              </>
            ) : (
              `${worth(offer)} for this. ${need(offer)}`
            )}
          </p>
          {!offer.certificate && offer.why && (offer.hasBegun || offer.state === 'text-changed') && (
            <p className="mt-1 text-soft">{offer.why}</p>
          )}
          {offer.boardName === null && (
            <p className="mt-1 text-sm text-soft">{offer.notice ?? 'Not approved by any board.'}</p>
          )}
        </div>
      ))}
    </section>
  )
}

const worth = ({ credits, minutes }: Offer): string =>
  credits === null
    ? `${minutes} minutes of learning`
    : `${credits.toFixed(1)} ${credits === 1 ? 'credit' : 'credits'}`

function need({ state, window, passMark, testExam }: Offer): string {
  if (state === 'not-yet') return `It is given from ${dayInWords(window.from)} on.`
  if (state === 'over') return `It was given until ${dayInWords(window.to)}.`
  if (state === 'text-changed') return 'It is not given at present.'
  const test = testExam ? `pass the exam ${testExam}` : 'answer its questions'
  return `Finish, and ${test} with at least ${passMark} %. The first answer to a question counts. Given until ${dayInWords(window.to)}.`
}
