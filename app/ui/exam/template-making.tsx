interface Part {
  readonly way: string
  readonly value: string
}

interface TemplateMakingProps {
  readonly template: {
    readonly facts: readonly { readonly name: string; readonly value: string }[]
    readonly asked: readonly {
      readonly name: string
      readonly ask: string
      readonly facts: readonly Part[]
      readonly answer: readonly Part[]
    }[]
    readonly wrong: readonly { readonly name: string; readonly isShown: boolean }[]
  }
}

/** Names and values beside each other. */
function Values({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <dl className="grid grid-cols-[max-content_1fr] items-baseline gap-x-6 gap-y-1.5">
      {parts.map(({ way, value }) => (
        <div key={way} className="contents">
          <dt className="font-mono text-sm text-soft">{way}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Of what a drawn question was made: its facts, what the billing engine was asked, and the misconceptions. */
export function TemplateMaking({ template: { facts, asked, wrong } }: TemplateMakingProps) {
  return (
    <>
      <section aria-labelledby="misconceptions">
        <h2 id="misconceptions" className="mb-3 text-2xl">
          Misconceptions
        </h2>
        <ul className="grid gap-1.5">
          {wrong.map(({ name, isShown }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one misconception may lead to two answers
            <li key={i} className="flex flex-wrap gap-x-3">
              <span>{name}</span>
              <span className="text-soft">{isShown ? 'among the answers' : 'not in this draw'}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="facts">
        <h2 id="facts" className="mb-3 text-2xl">
          Facts
        </h2>
        <Values parts={facts.map(({ name, value }) => ({ way: name, value }))} />
      </section>
      <section aria-labelledby="derivation">
        <h2 id="derivation" className="mb-3 text-2xl">
          What the billing engine answered
        </h2>
        <ol className="grid gap-4">
          {asked.map(({ name, ask, facts: given, answer }) => (
            <li key={name} className="card min-w-0">
              <h3 className="mb-2 text-lg">
                {name} <span className="text-base text-soft">({ask})</span>
              </h3>
              <div className="grid gap-6 sm:grid-cols-2">
                <div className="min-w-0">
                  <p className="mb-1.5 text-sm text-soft">Asked</p>
                  <Values parts={given} />
                </div>
                <div className="min-w-0">
                  <p className="mb-1.5 text-sm text-soft">Answered</p>
                  <Values parts={answer} />
                </div>
              </div>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}
