import type { FormEvent } from 'react'
import { useState } from 'react'
import type { CaseView } from '#sandbox'
import { realIdentifiers } from '#sandbox'

/** Numbers and days that belong to the invented people of a case: they may be written anywhere. */
export const inventedIn = ({ patients }: Pick<CaseView, 'patients'>): readonly string[] =>
  patients.flatMap(({ person, cards }) => [
    person.birth ?? '',
    ...cards.flatMap(({ memberId, subscriber }) => [memberId, subscriber?.birth ?? '']),
  ])

interface DoubtProps {
  /** What the text seems to hold, in words; empty: nothing. */
  readonly of: string
  /** Whether something waits to be sent because of it. */
  readonly waits?: boolean
}

/** Says that a text looks as if it held what belongs to a real person. It refuses nothing. */
export const RealWarning = ({ of, waits = false }: DoubtProps) =>
  of === '' ? null : (
    <p className="text-warn" role="alert">
      <span aria-hidden="true">! </span>
      This looks like {of} of a real person
      {waits ? ', so it was not sent. It stands here as you typed it' : ''}. Take it out: nobody real belongs
      in here. {waits ? 'If it is invented, send it once more.' : 'If it is invented, it may stay.'}
    </p>
  )

/** Real identifiers that a text seems to hold, in words. */
export const doubtOf = (text: string, invented: readonly string[]): string =>
  realIdentifiers(text, invented).join(', ')

interface Looked {
  readonly doubt: string
  /** Whether the form may go: a second time it may as it stands, for whoever typed it has looked. */
  readonly mayGo: (text: string) => boolean
}

/** Holds a form back once when what was typed in it looks real. */
export function useDoubt(invented: readonly string[]): Looked {
  const [doubt, setDoubt] = useState('')
  const mayGo = (text: string): boolean => {
    const found = doubtOf(text, invented)
    setDoubt(found)
    return found === '' || found === doubt
  }
  return { doubt, mayGo }
}

/** What was typed into a form in free words. */
export const wordsOf = ({ currentTarget }: FormEvent<HTMLFormElement>): string =>
  [...currentTarget.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input[data-words]')]
    .map(({ value }) => value)
    .join('\n')
