import { Form, Link } from '@remix-run/react'
import type { Certificate } from '#credits'
import { MOST_COPIES, shownCode } from '#credits'
import { dayInWords } from '#kernel/time.ts'
import { DayTime } from '#ui/kit/day-time.tsx'

/** One certificate of one's own: what it says, and what can be done with it. */
export function CertificateCard({ certificate, zone }: { certificate: Certificate; zone: string }) {
  const { id, body, copies, revoked } = certificate
  const { accreditation: a, completedOn } = body
  const code = copies.at(-1)?.code ?? ''
  const file = `/credits/certificates/${id}`
  const title = `certificate-${id}`
  return (
    <article className="card" aria-labelledby={title}>
      <h2 id={title} className="text-xl">
        {a.subject.title}
      </h2>
      <p className="mt-1 text-soft">
        {dayInWords(completedOn)} · {a.minutes} minutes ·{' '}
        {a.approval
          ? `${a.approval.credits} credits, ${a.approval.boardName} no. ${a.approval.number}`
          : 'not approved by any board'}
      </p>
      {revoked ? (
        <p className="mt-3 font-medium text-bad">
          ✗ Revoked on <DayTime at={revoked.at} zone={zone} />: {revoked.why}
        </p>
      ) : (
        <p className="mt-3">
          Code{' '}
          <Link className="font-mono" to={`/check/${shownCode(code)}`}>
            {shownCode(code)}
          </Link>
          {copies.length > 1 && <span className="text-soft"> · duplicate {copies.length - 1}</span>}
        </p>
      )}
      {!revoked && (
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <a
            className="btn btn-go"
            href={`${file}/pdf`}
            aria-label={`Certificate as PDF: ${a.subject.title}`}
          >
            Certificate (PDF)
          </a>
          <a
            className="btn"
            href={`${file}/pdf?paper=a4`}
            aria-label={`Certificate as PDF on A4: ${a.subject.title}`}
          >
            PDF on A4
          </a>
          <a className="btn" href={`${file}/badge`} download aria-label={`Badge: ${a.subject.title}`}>
            Badge
          </a>
          <a
            className="btn"
            href={`${file}/badge-svg`}
            download
            aria-label={`Badge as a picture: ${a.subject.title}`}
          >
            Badge (picture)
          </a>
          {copies.length < MOST_COPIES && (
            <Form method="post">
              <button type="submit" name="certificate" value={id} className="btn">
                Issue a duplicate
              </button>
            </Form>
          )}
        </div>
      )}
    </article>
  )
}
