import { useEffect, useRef } from 'react'
import type { Response } from '#curriculum'
import { Form1500 } from '#ui/claim/form-1500.tsx'
import { ChoiceAnswer } from './choice-answer.tsx'
import { choose, chosenOptions } from './choose.ts'
import { earlyAnswer, fieldsHeld } from './early-answer.ts'
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

/** The part of a question one answers with, whatever its type. Used by the exam room, practice and lessons. */
export function AnswerForm(props: AnswerFormProps) {
  const form = useRef<HTMLDivElement>(null)
  const first = useRef(props)
  useEffect(() => {
    // Chosen while the scripts were on their way: nobody heard of it, and the page shows it as if it were kept.
    const { view, response, locked, onAnswer } = first.current
    const early = form.current && !locked ? earlyAnswer(view, response, fieldsHeld(form.current)) : null
    if (early) onAnswer(early.response)
  }, [])
  return (
    <div ref={form}>
      <AnswerFields {...props} />
    </div>
  )
}

function AnswerFields({
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
    case 'claim':
      return <p className="text-soft">A whole claim, worked in the claim workbench.</p>
    case 'hotspot': {
      const box = response && 'box' in response ? response.box : undefined
      return <Form1500 lit={[]} picked={box} locked={locked} onPick={(next) => onAnswer({ box: next })} />
    }
  }
}
