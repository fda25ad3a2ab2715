import { Sideways } from '#ui/kit/sideways.tsx'

interface WorkedCardProps {
  readonly caption: string
  /** Lines of a text: what it starts from. */
  readonly given: string
  /** Lines of a text, each in three columns parted by tabs: what, how, amount. */
  readonly steps: string
  readonly outcome: string
}

/** An example that the billing engine worked when the lesson was published: what was given, each step, the answer. */
export function WorkedCard({ caption, given, steps, outcome }: WorkedCardProps) {
  const rows = steps === '' ? [] : steps.split('\n').map((row) => row.split('\t'))
  return (
    <figure className="my-6 border-l-4 border-line py-1 pl-4 font-sans text-dense">
      <figcaption>
        <span className="tag">Worked by the billing engine</span>
        <span className="mt-0.5 block font-medium">{caption}</span>
      </figcaption>
      {given !== '' && (
        <div className="mt-2 grid gap-1">
          {given.split('\n').map((line) => (
            <p key={line} className="font-mono text-sm">
              {line}
            </p>
          ))}
        </div>
      )}
      {rows.length > 0 && (
        <Sideways label={caption} className="mt-2">
          <table>
            <tbody>
              {rows.map(([what, how, amount]) => (
                <tr key={`${what} ${how} ${amount}`}>
                  <th scope="row" className="font-normal">
                    {what}
                  </th>
                  <td className="text-soft">{how}</td>
                  <td className="align-right tabular-nums">{amount}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Sideways>
      )}
      <p className="mt-2 font-medium">{outcome}</p>
    </figure>
  )
}
