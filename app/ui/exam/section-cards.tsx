import { Form, Link } from '@remix-run/react'
import type { SectionStanding } from '#exams'
import { count } from '#kernel/text.ts'

type Line = SectionStanding & { readonly title: string }

interface SectionCardsProps {
  readonly attemptId: string
  readonly sections: readonly Line[]
  /** Whether a submitted section stands for good. */
  readonly isFinal: boolean
}

/** The sections of a long exam as chapters: how each stands, the way in, and submitting it. The next one is marked. */
export function SectionCards({ attemptId, sections, isFinal }: SectionCardsProps) {
  const next = sections.find((line) => !line.submitted)
  return (
    <>
      <ol className="border-t border-line">
        {sections.map((line) => (
          <li
            key={line.section}
            className="flex flex-wrap items-start gap-x-6 gap-y-3 border-b border-line py-4"
          >
            <div className="min-w-0 flex-1 basis-64">
              <h2 className="text-lg">{line.title}</h2>
              <p className="mt-0.5 text-[15px] text-soft">{standingInWords(line)}</p>
            </div>
            <div className="flex flex-wrap items-start gap-3">
              <Link
                to={`/attempts/${attemptId}?at=${line.from}`}
                className={`btn ${line === next ? 'btn-go' : ''}`}
                reloadDocument
              >
                {line.submitted ? 'Read' : line.answered > 0 ? 'Go on' : 'Start'}
                <span className="sr-only"> {line.title}</span>
              </Link>
              {(!line.submitted || !isFinal) && <Change line={line} isFinal={isFinal} />}
            </div>
          </li>
        ))}
      </ol>
      {!next && (
        <p className="mt-6 text-soft">
          Every section is submitted. Open the room and choose Review to submit the whole exam.
        </p>
      )}
    </>
  )
}

function Change({ line, isFinal }: { line: Line; isFinal: boolean }) {
  const blank = line.total - line.answered
  if (line.submitted)
    return (
      <Form method="post">
        <input type="hidden" name="section" value={line.section} />
        <button type="submit" name="intent" value="reopen" className="btn">
          Open again<span className="sr-only"> {line.title}</span>
        </button>
      </Form>
    )
  return (
    <details>
      <summary className="btn">
        Submit …<span className="sr-only"> {line.title}</span>
      </summary>
      <Form method="post" className="mt-3 max-w-64">
        <p className="mb-3 text-[15px] text-soft">
          {blank > 0 && `${count(blank, 'question has', 'questions have')} no answer. `}
          {isFinal
            ? 'Its answers then stand and can only be read.'
            : 'You can open it again until you submit the whole exam.'}
        </p>
        <input type="hidden" name="section" value={line.section} />
        <button type="submit" name="intent" value="submit" className="btn btn-go">
          Submit this section
        </button>
      </Form>
    </details>
  )
}

function standingInWords({ from, to, total, answered, flagged, submitted, ms }: Line): string {
  const minutes = Math.round(ms / 60_000)
  return [
    `Questions ${from} to ${to}`,
    `${answered} of ${total} answered`,
    flagged > 0 ? `${flagged} flagged` : '',
    minutes > 0 ? count(minutes, 'minute') : '',
    submitted ? 'submitted' : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
