import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { bankSizes } from '#curriculum/server'
import { count } from '#kernel/text.ts'

export const meta: MetaFunction = () => [
  { title: 'Cleanclaim: prepare for the CMRS examination' },
  {
    name: 'description',
    content:
      'Lessons, question banks and timed practice exams for Certified Medical Reimbursement Specialists.',
  },
]

export async function loader({ context }: LoaderFunctionArgs) {
  if (await context.actor()) throw redirect('/today')
  return { sizes: await bankSizes(context.db), demo: context.env.demo }
}

const WAYS = [
  [
    'Read',
    'Lessons set like a good textbook, with the terms explained where they stand and a question where it helps.',
  ],
  ['Practice', 'Any section or objective, with the reason for every option as soon as you have answered.'],
  [
    'Sit',
    'A timed exam drawn by blueprint. Every answer is kept the moment you give it, and no clock of yours can change the time.',
  ],
  [
    'Know',
    'A report that says where you stand against 85\u00a0%, how sure that figure is, and what to read next.',
  ],
] as const

export default function Front() {
  const { sizes, demo } = useLoaderData<typeof loader>()
  return (
    <div className="grid gap-12 lg:grid-cols-[1.15fr_1fr] lg:gap-16">
      <div>
        <p className="tag">CMRS examination</p>
        <h1 className="mt-3 max-w-[18ch] text-4xl sm:text-5xl">
          A clean claim passes every edit the first time.
        </h1>
        <p className="prose mt-5 text-soft">
          So can you. Cleanclaim prepares you for the Certified Medical Reimbursement Specialist examination:
          sixteen sections and one pass mark of 85&nbsp;%. Lessons to read, questions to learn from, exams to
          sit, and a straight answer about where you stand.
        </p>
        <div className="mt-7 flex flex-wrap gap-3">
          <Link to="/sign-up" className="btn btn-go">
            Make an account
          </Link>
          <Link to="/sign-in" className="btn">
            {demo ? 'Sign in, or try the demo' : 'Sign in'}
          </Link>
        </div>
        <p className="mt-6 text-sm text-soft">
          {count(sizes.lessons, 'lesson')}, {count(sizes.items, 'question')} and {count(sizes.terms, 'term')}{' '}
          in {count(sizes.sections, 'section')}, each with its source.
        </p>
      </div>
      <ol className="grid content-start gap-0 border-t border-line">
        {WAYS.map(([name, say]) => (
          <li key={name} className="grid grid-cols-[6.5rem_1fr] gap-4 border-b border-line py-5">
            <span className="font-serif text-xl font-semibold">{name}</span>
            <span className="text-soft">{say}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
