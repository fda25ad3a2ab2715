import { Link } from '@remix-run/react'
import type { CorrectionKind } from '#exams'

interface Explained {
  readonly title: string
  readonly does: string
  readonly when: string
  readonly hurts: string
  readonly isSafe: boolean
}

/** The three kinds, for those who choose one. */
export const EXPLAINED: Readonly<Record<CorrectionKind, Explained>> = {
  void: {
    title: 'Leave it out',
    does: 'The question no longer counts, neither in the points nor in the total.',
    when: 'No answer can be defended: the question is broken, or asks what the exam is not about.',
    hurts: 'Nobody. Whoever would lose by it keeps the question as it was judged. No pass is taken.',
    isSafe: true,
  },
  credit: {
    title: 'Credit everyone',
    does: 'Everyone who was asked gets the full point, whatever they answered, and without an answer too.',
    when: 'Several answers can be defended, or what was shown was wrong for some.',
    hurts: 'Nobody. Results rise or stay. No pass is taken.',
    isSafe: true,
  },
  rekey: {
    title: 'Judge by the new key',
    does: 'The answers are judged by the key of the current version.',
    when: 'The key was wrong, and another answer is right. Publish the question with its new key first.',
    hurts: 'Those who chose what the old key called right: their result may fall, and a pass may be lost.',
    isSafe: false,
  },
}

/** What can be done about a question, each explained before it is chosen. */
export function CorrectionKinds({ chosen }: { chosen: CorrectionKind | null }) {
  return (
    <ul className="mt-4 grid gap-4 md:grid-cols-3">
      {(Object.keys(EXPLAINED) as CorrectionKind[]).map((kind) => {
        const { title, does, when, hurts, isSafe } = EXPLAINED[kind]
        const isChosen = kind === chosen
        return (
          <li key={kind} className={`card flex flex-col gap-3 ${isChosen ? 'border-2 border-action' : ''}`}>
            <h3 className="text-lg">{title}</h3>
            <p>{does}</p>
            <dl className="grid gap-2 text-[15px]">
              <div>
                <dt className="tag">When</dt>
                <dd>{when}</dd>
              </div>
              <div>
                <dt className="tag">Whom it can hurt</dt>
                <dd>
                  <span aria-hidden="true">{isSafe ? '✓ ' : '! '}</span>
                  {hurts}
                </dd>
              </div>
            </dl>
            <p className="mt-auto">
              <Link
                to={`?kind=${kind}#dry-run`}
                aria-current={isChosen ? 'true' : undefined}
                aria-label={`Dry run: ${title.toLowerCase()}`}
                className={`btn w-full ${isChosen ? 'btn-go' : ''}`}
              >
                Dry run
              </Link>
            </p>
          </li>
        )
      })}
    </ul>
  )
}
