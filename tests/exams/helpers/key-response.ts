import type { Question, Response } from '#curriculum'

/** The full-point answer to a question, in displayed positions. */
export function keyResponse(question: Question, order: readonly (readonly number[])[]): Response {
  const shown = order[0] ?? []
  switch (question.type) {
    case 'single':
      return { choice: shown.findIndex((i) => question.options[i]?.key) }
    case 'multiple':
      return { choices: shown.flatMap((i, at) => (question.options[i]?.key ? [at] : [])) }
    case 'truefalse':
      return { answer: question.answer }
    case 'matching':
      return { pairs: question.prompts.map((_, i) => shown.indexOf(i)) }
    case 'ordering':
      return { order: question.steps.map((_, i) => shown.indexOf(i)) }
    case 'fill':
      return { text: question.answers[0] ?? '' }
    case 'numeric':
      return { text: String(question.answer) }
    case 'hotspot':
      return { box: question.box }
    case 'claim':
      return { case: 'a-case', grade: 100 }
  }
}
