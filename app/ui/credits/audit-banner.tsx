import { Link } from '@remix-run/react'
import type { AuditState } from '#credits'
import type { CalendarDay } from '#kernel/time.ts'
import { dayInWords } from '#kernel/time.ts'
import { Notice } from '#ui/kit/notice.tsx'

interface Shown {
  readonly id: string
  readonly board: string
  readonly state: AuditState
  readonly answerBy: string
}

/** What an audit asks of its specialist now. */
export function auditWants({ state, answerBy }: Pick<Shown, 'state' | 'answerBy'>): string {
  const day = dayInWords(answerBy as CalendarDay)
  if (state === 'open') return `Look through your records, attach what is missing, and submit by ${day}.`
  if (state === 'submitted') return 'It is under review. There is nothing for you to do now.'
  if (state === 'reviewed') return `The findings are here. Denials can be answered until ${day}.`
  return 'It is closed.'
}

/** Says above one's pages that an audit is going on, what it wants, and until when. */
export function AuditBanner({ audits }: { audits: readonly Shown[] }) {
  const going = audits.filter(({ state }) => state !== 'closed')
  return going.map((audit) => (
    <div key={audit.id} className="mb-6">
      <Notice tone={audit.state === 'submitted' ? 'plain' : 'warn'}>
        <p className="font-medium">Your credits are being audited: {audit.board}.</p>
        <p>
          {auditWants(audit)} <Link to={`/credits/audits/${audit.id}`}>Open the audit</Link>
        </p>
      </Notice>
    </div>
  ))
}
