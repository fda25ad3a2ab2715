import { useEffect, useRef } from 'react'
import type { Fault, ItemView, Review } from '#curriculum'
import { KeyedItem } from './keyed-item.tsx'

interface ClaimPreviewProps {
  readonly yaml: string
  readonly faults: readonly Fault[]
  readonly shown: { readonly view: ItemView; readonly review: Review } | null
  /** An item of the bank has this id already. */
  readonly taken: boolean
}

/** A drafted claim task as candidates will see it, with its faults by line, and its text for a bank. */
export function ClaimPreview({ yaml, faults, shown, taken }: ClaimPreviewProps) {
  const top = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is gone to anew
  useEffect(() => top.current?.focus(), [yaml, faults])
  return (
    <section className="mb-10" aria-labelledby="preview">
      <h2 id="preview" ref={top} tabIndex={-1} className="mb-3 text-2xl outline-none">
        Preview
      </h2>
      {taken && (
        <p className="mb-3 text-warn">
          ⚠ An item of the bank has this id: it would become a new version of it.
        </p>
      )}
      {faults.length > 0 && (
        <ul className="mb-4 grid gap-2">
          {faults.map(({ line, column, check, severity, message, fix }) => (
            <li key={`${line}:${column} ${check} ${message}`}>
              <span className={severity === 'error' ? 'text-bad' : 'text-warn'}>
                {severity === 'error' ? '✗' : '⚠'} Line {line}: {message}.
              </span>{' '}
              <span className="text-soft">{fix}</span>
            </li>
          ))}
        </ul>
      )}
      {shown && <KeyedItem view={shown.view} review={shown.review} chartHtml={null} />}
      <h3 className="mb-2 mt-6 text-lg">As a bank holds it</h3>
      <ol className="rounded-house border border-line bg-raised py-3 pr-4 font-mono text-sm">
        {yaml
          .trimEnd()
          .split('\n')
          .map((text, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are their place
            <li key={i} className="ml-12 list-decimal whitespace-pre-wrap break-words pl-2 marker:text-faint">
              {text}
            </li>
          ))}
      </ol>
      <p className="mt-2 text-sm text-soft">
        Put it into a file of content/banks and publish. “npm run content -- check” reads it once more beside
        all the rest.
      </p>
    </section>
  )
}
