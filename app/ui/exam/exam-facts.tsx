import type { BlueprintFact, BlueprintSection } from '#exams'
import { tied } from '#kernel/text.ts'

interface ExamFactsProps {
  readonly facts: readonly BlueprintFact[]
  readonly sections: readonly (BlueprintSection & { readonly title: string })[]
}

/** What a candidate should know before starting: each fact with where it comes from and how far it can be relied on. */
export function ExamFacts({ facts, sections }: ExamFactsProps) {
  return (
    <>
      <h2 className="text-2xl">What to know</h2>
      <ul className="mt-3 border-t border-line">
        {facts.map((fact) => (
          <li key={fact.text} className="border-b border-line py-3">
            <p>{tied(fact.text)}</p>
            <p className="mt-0.5 text-sm text-faint">
              {fact.label} · {fact.source}
            </p>
          </li>
        ))}
      </ul>
      <h2 className="mb-1 mt-10 text-2xl">Sections</h2>
      <p className="mb-3 text-sm text-soft">
        Shares: {sections[0]?.label}.
        {sections.some((line) => line.count === null) &&
          ' Where two questions may not meet, either can be drawn: a section then gives more or fewer, and the total stays the same.'}
      </p>
      <table className="sheet">
        <thead>
          <tr>
            <th scope="col">Section</th>
            <th scope="col" className="w-32 text-right!">
              Questions
            </th>
          </tr>
        </thead>
        <tbody>
          {sections.map((line) => (
            <tr key={line.section}>
              <td>{line.title}</td>
              <td className="text-right">{line.count ?? line.share}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
