import './letter.css'
import type { Letter } from '#sandbox'

/** A letter as it lies on the desk and comes from the printer. */
export function LetterSheet({ letter }: { letter: Letter }) {
  const { from, on, to, subject, facts, contested, grounds, text, asks, enclosed, signed } = letter
  return (
    <article className="letter" aria-label={subject}>
      <Lines of={from} className="letter-from" />
      <p className="letter-on">{on}</p>
      <Lines of={to} className="letter-to" />
      <p className="letter-subject">{subject}</p>
      <dl className="letter-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>To whom it may concern:</p>
      {contested.length > 0 && (
        <>
          <p>We contest this decision:</p>
          <ul className="letter-list">
            {contested.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
      {grounds.length > 0 && (
        <ol className="letter-list letter-grounds">
          {grounds.map(({ title, says }) => (
            <li key={title}>
              <b>{title}.</b> {says}
            </li>
          ))}
        </ol>
      )}
      {text.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs are their place
        <p key={i} className="letter-words">
          {part}
        </p>
      ))}
      <p>{asks}</p>
      <div className="letter-end">
        <p>Sincerely,</p>
        <Lines of={signed} className="letter-signed" />
      </div>
      <div className="letter-end">
        <p>Enclosed:</p>
        <ol className="letter-list letter-grounds">
          {enclosed.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ol>
      </div>
    </article>
  )
}

const Lines = ({ of, className }: { of: readonly string[]; className: string }) => (
  <p className={className}>
    {of.map((line) => (
      <span key={line}>{line}</span>
    ))}
  </p>
)
