import type { ReactNode } from 'react'
import { Form1500 } from '#ui/claim/form-1500.tsx'
import { Html } from '#ui/exam/html.tsx'
import { Sideways } from '#ui/kit/sideways.tsx'
import { Callout } from './callout.tsx'
import { RuleCard } from './rule-card.tsx'
import { TermCard } from './term-card.tsx'
import { WordParts } from './word-parts.tsx'
import { WorkedCard } from './worked-card.tsx'

interface AuthorPieceProps {
  readonly name: string
  readonly props: Readonly<Record<string, string>>
  readonly children: ReactNode
}

/** One of the components an author may use, drawn from its literal attributes. `Check` is drawn by the page. */
export function AuthorPiece({ name, props, children }: AuthorPieceProps) {
  const p = (key: string) => props[key] ?? ''
  switch (name) {
    case 'Term':
      return (
        <TermCard anchor={p('anchor')} name={p('name')} means={p('means')}>
          {children}
        </TermCard>
      )
    case 'Source':
      return (
        <cite className="text-[0.85em] text-soft not-italic">
          [{props.url ? <a href={props.url}>{p('ref')}</a> : p('ref')}]
        </cite>
      )
    case 'WordParts':
      return <WordParts term={p('term')} parts={p('parts')} meanings={p('meanings')} gloss={p('gloss')} />
    case 'Rule':
      return <RuleCard props={props} />
    case 'Worked':
      return (
        <WorkedCard caption={p('caption')} given={p('given')} steps={p('steps')} outcome={p('outcome')} />
      )
    case 'Form1500':
      return (
        <Form1500
          lit={p('boxes')
            .split(',')
            .map((box) => box.trim())}
          caption={p('caption')}
        />
      )
    case 'Callout':
      return (
        <Callout kind={p('kind')} title={p('title')}>
          {children}
        </Callout>
      )
    case 'Table':
      return (
        <figure className="my-6">
          <figcaption className="mb-1 font-sans text-sm font-medium text-soft">{p('caption')}</figcaption>
          <Sideways label={p('caption')} className="lesson-table">
            {children}
          </Sideways>
        </figure>
      )
    case 'Figure':
      return (
        <figure className="my-7">
          <Sideways label={props.caption ?? 'Figure'} className="lesson-figure">
            <div role="img" aria-label={p('alt')}>
              <Html html={p('svg')} />
            </div>
          </Sideways>
          {props.caption && (
            <figcaption className="mt-2 font-sans text-sm text-soft">{props.caption}</figcaption>
          )}
        </figure>
      )
    default:
      return <div className={name === 'Steps' ? 'steps' : undefined}>{children}</div>
  }
}
