import type { ReactNode } from 'react'

interface RuleCardProps {
  readonly props: Readonly<Record<string, string>>
}

const linesOf = (text: string | undefined): readonly string[] => (text ? text.split('\n') : [])

/** A billing rule in a lesson: what it does to a claim, how that is told, what to do, and an example worked by the engine. */
export function RuleCard({ props }: RuleCardProps) {
  const claim = linesOf(props.claim)
  const answers = linesOf(props.answers)
  return (
    <aside
      id={props.anchor}
      aria-label={`Billing rule ${props.id}`}
      className="my-6 border-l-4 border-red py-1 pl-4 font-sans text-dense"
    >
      <p className="tag">Billing rule {props.id}</p>
      <p className="mt-0.5 font-medium">{props.title}</p>
      {props.effect && (
        <dl className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-[7rem_1fr]">
          <Fact name="Effect">{props.effect}</Fact>
          {props.told && (
            <Fact name="Told as">
              <span className="font-mono text-sm">{props.told}</span>
            </Fact>
          )}
          {props.fix && <Fact name="What to do">{props.fix}</Fact>}
        </dl>
      )}
      {answers.length > 0 && (
        <details className="prints-open mt-2">
          <summary className="min-h-11 content-center">Worked example: {props.example}</summary>
          <div className="mb-2 grid gap-1">
            {claim.map((line) => (
              <p key={line} className="font-mono text-sm">
                {line}
              </p>
            ))}
            <p className="tag mt-2">{claim.length > 0 ? 'The engine finds' : 'The engine reckons'}</p>
            {answers.map((answer) => (
              <p key={answer}>{answer}</p>
            ))}
          </div>
        </details>
      )}
      <p className="mt-1 text-sm text-soft">
        {props.source}
        {props.memory && ' (from memory; look it up before you rely on it)'}
      </p>
    </aside>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="mb-1 sm:mb-0">{children}</dd>
    </>
  )
}
