interface SnippetProps {
  /** Pieces of text in order; `hit` is what was asked for. Joined they read as the text itself. */
  readonly parts: readonly { readonly text: string; readonly hit: boolean }[]
}

/** A piece of a page with the words that were looked for marked. The text is text: nothing in it is markup. */
export function Snippet({ parts }: SnippetProps) {
  let at = 0
  return (
    <p className="mt-1 text-soft">
      {parts.map(({ text, hit }) => {
        const key = at
        at += text.length
        return hit ? (
          <mark key={key} className="rounded-xs bg-tint px-0.5 font-medium text-ink">
            {text}
          </mark>
        ) : (
          <span key={key}>{text}</span>
        )
      })}
    </p>
  )
}
