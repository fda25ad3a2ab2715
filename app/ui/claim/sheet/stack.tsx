import { memo, useRef } from 'react'
import type { BoxName } from '#billing'
import type { CodeEntry, CodeKind } from '../look-up/code-book.ts'
import { Entry } from './entry.tsx'
import { useSheet } from './sheet-context.ts'

interface StackProps {
  readonly at: BoxName
  readonly value: string
  readonly note?: string
  readonly isReadOnly?: boolean
  /** What each line is for. */
  readonly parts: readonly string[]
  /** What the first line can be looked up in. */
  readonly lookUp?: CodeKind | undefined
}

const joined = (lines: readonly string[]): string => {
  const all = [...lines]
  while (all.length > 0 && all.at(-1)?.trim() === '') all.pop()
  return all.join('\n')
}

/** A box of several written lines, each a field of its own: Enter and the arrows go from one to the next. */
export const Stack = memo(function Stack({
  at,
  value,
  note = '',
  isReadOnly = false,
  parts,
  lookUp,
}: StackProps) {
  const sheet = useSheet()
  const lines = value.split('\n')
  const latest = useRef(lines)
  latest.current = lines
  if (sheet.mode === 'print') return <span className="cms-ink cms-lines">{value}</span>
  const write = (i: number, text: string) => {
    const next = Array.from(
      { length: Math.max(latest.current.length, i + 1) },
      (_, n) => latest.current[n] ?? '',
    )
    next[i] = text
    sheet.write(at, joined(next))
  }
  /** What is chosen from a list brings its number, which stands on the second line; an address below stays. */
  const choose = ({ code, label }: CodeEntry) =>
    sheet.write(at, joined([label.toUpperCase(), code, ...latest.current.slice(2)]))
  return (
    <span className="cms-stack">
      {Array.from(
        { length: Math.max(parts.length, lines.length) },
        (_, i) => parts[i] ?? `line ${i + 1}`,
      ).map((part, i) => (
        <span key={part}>
          <span className="cms-small cms-stack-label" aria-hidden="true">
            {part.charAt(0).toUpperCase() + part.slice(1)}
          </span>
          <Entry
            at={at}
            part={part}
            value={lines[i] ?? ''}
            note={i === 0 ? note : ''}
            isReadOnly={isReadOnly}
            lookUp={i === 0 ? lookUp : undefined}
            onWrite={(text) => write(i, text)}
            onChoose={choose}
          />
        </span>
      ))}
    </span>
  )
})
