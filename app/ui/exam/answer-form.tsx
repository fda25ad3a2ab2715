import type { Response } from '#curriculum'
import { Form1500 } from '#ui/claim/form-1500.tsx'
import { ChoiceAnswer } from './choice-answer.tsx'
import { MatchingAnswer } from './matching-answer.tsx'
import { OrderingAnswer } from './ordering-answer.tsx'
import type { RoomPlace } from './room-types.ts'
import { TypedAnswer } from './typed-answer.tsx'

interface AnswerFormProps {
  readonly name: string
  readonly view: RoomPlace['view']
  readonly response: Response | undefined
  readonly struck?: readonly number[]
  readonly locked?: boolean
  readonly onAnswer: (response: Response | null) => void
  /** Without it nothing can be struck out. */
  readonly onStrike?: ((option: number) => void) | undefined
}

/** Which displayed options a response has chosen; true/false counts True as 0 and False as 1. */
export function chosenOptions(response: Response | undefined): readonly number[] {
  if (!response) return []
  if ('choice' in response) return [response.choice]
  if ('choices' in response) return response.choices
  if ('answer' in response) return [response.answer ? 0 : 1]
  return []
}

/** What choosing displayed option `i` makes of the response; `null` when the view has no options or no such one. */
export function choose(
  view: RoomPlace['view'],
  response: Response | undefined,
  i: number,
): { response: Response | null } | null {
  if (view.type === 'single') return i < view.optionsHtml.length ? { response: { choice: i } } : null
  if (view.type === 'truefalse') return i < 2 ? { response: { answer: i === 0 } } : null
  if (view.type !== 'multiple' || i >= view.optionsHtml.length) return null
  const had = chosenOptions(response)
  const choices = had.includes(i) ? had.filter((c) => c !== i) : [...had, i].sort((a, b) => a - b)
  if (choices.length > view.choose) return null
  return { response: choices.length > 0 ? { choices } : null }
}

/** How many options can be struck out. */
export const optionCount = (view: RoomPlace['view']): number =>
  view.type === 'truefalse' ? 2 : 'optionsHtml' in view ? view.optionsHtml.length : 0

/** The part of a question one answers with, whatever its type. Used by the exam room, practice and lessons. */
export function AnswerForm({
  name,
  view,
  response,
  struck = [],
  locked = false,
  onAnswer,
  onStrike,
}: AnswerFormProps) {
  const text = response && 'text' in response ? response.text : ''
  const onText = (typed: string) => onAnswer(typed.trim() === '' ? null : { text: typed })
  switch (view.type) {
    case 'single':
    case 'multiple':
    case 'truefalse':
      return (
        <ChoiceAnswer
          name={name}
          optionsHtml={view.type === 'truefalse' ? ['True', 'False'] : view.optionsHtml}
          chosen={chosenOptions(response)}
          struck={struck}
          many={view.type === 'multiple'}
          locked={locked}
          onChoose={(i) => {
            const next = choose(view, response, i)
            if (next) onAnswer(next.response)
          }}
          onStrike={onStrike}
        />
      )
    case 'matching': {
      const pairs = response && 'pairs' in response ? response.pairs : []
      const onPairs = (next: (number | null)[]) =>
        onAnswer(next.every((p) => p === null) ? null : { pairs: next })
      return (
        <MatchingAnswer
          name={name}
          promptsHtml={view.promptsHtml}
          answersHtml={view.answersHtml}
          pairs={pairs}
          locked={locked}
          onPairs={onPairs}
        />
      )
    }
    case 'ordering': {
      const order = response && 'order' in response ? response.order : []
      return (
        <OrderingAnswer
          stepsHtml={view.stepsHtml}
          order={order}
          locked={locked}
          onOrder={(next) => onAnswer({ order: next })}
        />
      )
    }
    case 'fill':
      return <TypedAnswer name={name} text={text} unit="" kind={view.form} locked={locked} onText={onText} />
    case 'numeric':
      return (
        <TypedAnswer name={name} text={text} unit={view.unit} kind="number" locked={locked} onText={onText} />
      )
    case 'hotspot': {
      const box = response && 'box' in response ? response.box : undefined
      return <Form1500 lit={[]} picked={box} locked={locked} onPick={(next) => onAnswer({ box: next })} />
    }
  }
}
