interface WordPartsProps {
  readonly term: string
  /** `peri- | cardi | -itis` */
  readonly parts: string
  /** `around | heart | inflammation` */
  readonly meanings: string
  readonly gloss: string
}

const split = (text: string) => text.split('|').map((part) => part.trim())

/** A term taken apart: each part over its meaning, then the whole. */
export function WordParts({ term, parts, meanings, gloss }: WordPartsProps) {
  const means = split(meanings)
  return (
    <div className="my-6 rounded-house border border-line bg-raised px-5 py-4">
      <p className="font-semibold">{term}</p>
      <dl className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
        {split(parts).map((part, at) => (
          <div key={part}>
            <dt className="border-b border-edge pb-0.5 text-lg">{part}</dt>
            <dd className="font-sans text-sm text-soft">{means[at]}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-base text-soft">{gloss}</p>
    </div>
  )
}
