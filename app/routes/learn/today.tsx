import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { dueNext, ruleSets, unreadReminders } from '#credits/server'
import { listAstray } from '#exams/server'
import { requireCan } from '#http/session.server.ts'
import { count } from '#kernel/text.ts'
import { dayIn } from '#kernel/time.ts'
import { cardsToday, today } from '#study/server'
import { CardsDue } from '#ui/cards/cards-due.tsx'
import { DueLine, dueOf } from '#ui/credits/due-line.tsx'
import { AstrayList } from '#ui/exam/astray-list.tsx'
import { AttemptList } from '#ui/exam/attempt-list.tsx'
import { OpenAttempt } from '#ui/exam/open-attempt.tsx'
import { DayWords } from '#ui/kit/day-words.tsx'
import { LessonOffer } from '#ui/lesson/lesson-offer.tsx'
import { SectionsRead } from '#ui/lesson/sections-read.tsx'

export const meta: MetaFunction = () => [{ title: 'Today · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'list', { kind: 'lesson' })
  const now = context.now()
  const { sections, ...rest } = await today(context.db, actor, now)
  const read = sections.map(({ id, title, lessons }) => ({
    id,
    title,
    done: lessons.filter((lesson) => lesson.mark === 'done').length,
    total: lessons.length,
  }))
  const due = dueOf(await dueNext(context.db, actor, now), await ruleSets())
  const reminders = await unreadReminders(context.db.read, actor, now)
  const cards = await cardsToday(context.db, actor, now)
  const astray = (await listAstray(context.db, actor, now)).slice(0, 1)
  return { ...rest, read, due, reminders, cards, astray, zone: actor.zone, day: dayIn(actor.zone, now) }
}

export default function Today() {
  const { open, cases, begun, next, results, read, due, reminders, cards, astray, isNew, zone, day } =
    useLoaderData<typeof loader>()
  const isBusy = open.length > 0 || cases.length > 0 || begun !== null
  return (
    <div className="mx-auto max-w-3xl">
      <p className="tag mb-2">
        <DayWords day={day} />
      </p>
      <h1 className="text-3xl">Today</h1>
      {isNew && <Welcome />}
      {results
        .filter((result) => result.unseen)
        .map((result) => (
          <p key={result.id} role="status" className="card mt-6">
            <strong>A result was corrected.</strong>{' '}
            <Link to={`/attempts/${result.id}/report`}>See what changed in “{result.title}”</Link>
          </p>
        ))}
      {reminders > 0 && (
        <p role="status" className="card mt-6">
          <strong>{count(reminders, 'date')} of your credentials.</strong>{' '}
          <Link to="/credits/reminders">See what is due</Link>
        </p>
      )}
      {isBusy && (
        <Block title="Where you were">
          {open.map((attempt, i) => (
            <OpenAttempt key={attempt.id} attempt={attempt} zone={zone} first={i === 0} />
          ))}
          {cases.map((one) => (
            <p key={one.id}>
              <span className="tag block">Claim case, open</span>
              <Link to={`/cases/${one.id}`} className="text-lg">
                {one.title}
              </Link>
            </p>
          ))}
          {begun && (
            <LessonOffer lesson={begun} tag="Lesson, begun" go="Go on reading" first={open.length === 0} />
          )}
        </Block>
      )}
      <Block title={isBusy ? 'After that' : isNew ? 'First lesson' : 'Next lesson'}>
        {next ? (
          <LessonOffer
            lesson={next.lesson}
            tag={`${next.sectionTitle} · ${next.lesson.minutes} minutes`}
            why={
              next.why === 'weakest'
                ? `Why this one: in your last exam ${next.sectionTitle} was below the pass mark, and you have not read this lesson of it yet.`
                : next.why === 'case'
                  ? `Why this one: a claim case you closed missed things that belong to ${next.sectionTitle}.`
                  : 'Why this one: it is the first you have not read, in the order of the examination.'
            }
            go="Read"
            first={!isBusy}
          />
        ) : (
          <p className="text-soft">
            {begun
              ? 'All other lessons are read.'
              : 'All lessons are read. What is left is to find the gaps: '}
            {!begun && <Link to="/exams">sit a practice exam</Link>}
            {!begun && '.'}
          </p>
        )}
      </Block>
      {cards && (
        <Block title="Cards">
          <CardsDue day={cards} />
        </Block>
      )}
      {astray.length > 0 && (
        <Block title="What led you astray most">
          <AstrayList astray={astray} />
        </Block>
      )}
      {due && (
        <Block title="Credits">
          <DueLine due={due} />
        </Block>
      )}
      <Block title="Last results">
        {results.length > 0 ? (
          <AttemptList attempts={results} zone={zone} />
        ) : (
          <p className="text-soft">
            Nothing sat yet. <Link to="/exams">A practice exam of 50 questions</Link> takes an hour and says
            which sections to read; the pass mark is 85&nbsp;%.
          </p>
        )}
      </Block>
      <Block title="Lessons read">
        <SectionsRead sections={read} />
      </Block>
    </div>
  )
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-10 border-t border-line pt-6">
      <h2 className="tag mb-4 font-sans">{title}</h2>
      <div className="grid gap-8">{children}</div>
    </section>
  )
}

function Welcome() {
  return (
    <p className="prose mt-4 text-soft">
      Nothing is begun yet. Read the first lesson below; its questions are answered on the page. Then{' '}
      <Link to="/practice">practice</Link> a section without a clock, and when you want to know where you
      stand, <Link to="/exams">sit an exam</Link>.
    </p>
  )
}
