import type { ReactNode } from 'react'

const KINDS: Readonly<Record<string, readonly [mark: string, word: string, edge: string]>> = {
  note: ['i', 'Note', 'border-l-edge'],
  claim: ['§', 'Where this bites on a claim', 'border-l-red'],
  warning: ['!', 'Take care', 'border-l-warn'],
  exam: ['✎', 'On the exam', 'border-l-action'],
}

/** A box beside the text: a note, where it bites on a claim, a warning, or how it is tested. */
export function Callout({ kind, title, children }: { kind: string; title: string; children: ReactNode }) {
  const [mark, word, edge] = KINDS[kind] ?? (['i', 'Note', 'border-l-edge'] as const)
  return (
    <aside
      aria-label={title}
      className={`my-7 rounded-house border border-l-4 border-line bg-raised px-5 py-4 ${edge}`}
    >
      <p className="tag font-sans">
        <span aria-hidden="true">{mark} </span>
        {word}
      </p>
      <p className="mt-1 font-semibold">{title}</p>
      <div className="mt-2 text-[1.03125rem] [&>*+*]:mt-3">{children}</div>
    </aside>
  )
}
