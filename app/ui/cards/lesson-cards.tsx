import { Link } from '@remix-run/react'
import { count } from '#kernel/text.ts'

/** After a lesson: the cards that keep what it taught; nothing when it has none. */
export function LessonCards({ lessonId, cards }: { lessonId: string; cards: number }) {
  if (cards === 0) return null
  return (
    <p className="no-print mt-6 font-sans text-base">
      {count(cards, 'card')} {cards === 1 ? 'goes' : 'go'} with this lesson.{' '}
      <Link to={`/cards/drill?lesson=${lessonId}`}>Drill {cards === 1 ? 'it' : 'them'}</Link>, so that it
      stays.
    </p>
  )
}
