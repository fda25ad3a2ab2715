import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import type { ShouldRevalidateFunction } from '@remix-run/react'
import { useFetcher, useLoaderData, useRevalidator } from '@remix-run/react'
import { useEffect, useMemo } from 'react'
import { creditOffers } from '#credits/server'
import { requireCan } from '#http/session.server.ts'
import {
  countLessonCards,
  finishLesson,
  hasCredit,
  openLesson,
  readLesson,
  unfinishLesson,
} from '#study/server'
import { LessonCards } from '#ui/cards/lesson-cards.tsx'
import { CreditNote } from '#ui/credits/credit-note.tsx'
import type { SendAnswer } from '#ui/lesson/asked-check.ts'
import { InlineCheck } from '#ui/lesson/inline-check.tsx'
import { LessonBody } from '#ui/lesson/lesson-body.tsx'
import { LessonFoot } from '#ui/lesson/lesson-foot.tsx'
import { LessonHead } from '#ui/lesson/lesson-head.tsx'
import { FoldedOutline, LessonOutline } from '#ui/lesson/lesson-outline.tsx'
import { LessonProgress } from '#ui/lesson/lesson-progress.tsx'
import { answerSender } from '#ui/lesson/send-answer.ts'
import { useEndReached } from '#ui/lesson/use-end-reached.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.lesson.title ?? 'Lesson'} · Cleanclaim` },
]

/** A lesson is text: it can be read, searched and left before any script is there. */
export const handle = { late: true }

const noLesson = () => new Response('There is no such lesson, or it was taken down.', { status: 404 })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'read', { kind: 'lesson' })
  const { section = '', slug = '' } = params
  const page = await readLesson(context.db, actor, { section, slug })
  if (!page) throw noLesson()
  const of = { kind: 'lesson', id: page.lesson.id } as const
  const cards = await countLessonCards(context.db, actor, page.lesson.id)
  return { ...page, cards, offers: await creditOffers(context.db, actor, of, context.now()) }
}

const DEEDS = { open: openLesson, finish: finishLesson, unfinish: unfinishLesson }

/** How far the person is: `mark` is `open`, `finish` or `unfinish`. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireCan(request, context, 'read', { kind: 'lesson' })
  const wanted = (await request.formData()).get('mark')
  const deed = wanted === 'open' || wanted === 'finish' || wanted === 'unfinish' ? DEEDS[wanted] : null
  if (!deed) throw new Response('That is no mark of a lesson.', { status: 400 })
  const { section = '', slug = '' } = params
  const marked = await deed(context.db, actor, { section, slug }, context.now())
  if (!marked.ok) throw noLesson()
  const isForCredit = wanted !== 'open' && (await hasCredit(context.db, { section, slug }))
  return { mark: marked.value, ...(isForCredit && { credit: true }) }
}

/** A mark's answer says all that changed, unless there is credit for the lesson. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  formData,
  actionResult,
  defaultShouldRevalidate,
}) => (formData?.has('mark') ? Boolean(actionResult?.credit) : defaultShouldRevalidate)

export default function LessonRoute() {
  const page = useLoaderData<typeof loader>()
  return <LessonPage key={page.lesson.id} page={page} />
}

function LessonPage({ page }: { page: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const { lesson, blocks, outline, checks } = page
  const opening = useFetcher({ key: `open ${lesson.id}` })
  const marking = useFetcher<typeof action>({ key: `mark ${lesson.id}` })
  const { submit: tell } = opening
  useEffect(() => tell({ mark: 'open' }, { method: 'post' }), [tell])
  const wasDone = page.mark === 'done'
  const done = (marking.data?.mark ?? page.mark) === 'done'
  const end = useEndReached<HTMLDivElement>(
    () => marking.submit({ mark: 'finish' }, { method: 'post' }),
    wasDone,
  )
  const { revalidate } = useRevalidator()
  const isForCredit = page.offers.some((offer) => offer.certificate === null)
  const send = useMemo((): SendAnswer => {
    const toServer = answerSender(lesson)
    return async (check, response) => {
      const outcome = await toServer(check, response)
      if (isForCredit) revalidate()
      return outcome
    }
  }, [lesson, isForCredit, revalidate])
  const asked = (item: string) => {
    const at = checks.findIndex((c) => c.item === item)
    const check = checks[at]
    return check && <InlineCheck check={check} send={send} place={`${at + 1} of ${checks.length}`} />
  }
  return (
    <div className="prints-small lg:grid lg:grid-cols-[14rem_minmax(0,1fr)] lg:gap-16">
      <aside className="lg:pt-2">{outline.length > 0 && <LessonOutline headings={outline} />}</aside>
      <article className="max-w-measure font-serif text-[1.09375rem]">
        <LessonHead lesson={lesson} />
        <FoldedOutline headings={outline} />
        <LessonBody blocks={blocks} check={asked} />
        <div ref={end} />
        <LessonProgress done={done} fetcher={marking} />
        <LessonCards lessonId={lesson.id} cards={page.cards} />
        <CreditNote offers={page.offers} />
        <LessonFoot lesson={lesson} />
      </article>
    </div>
  )
}
