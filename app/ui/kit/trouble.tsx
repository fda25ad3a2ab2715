import { Link } from '@remix-run/react'

const WORDS: Readonly<Record<number, readonly [title: string, say: string]>> = {
  403: [
    'This page is not yours to open.',
    'You are signed in, but your role does not include it. Ask an administrator if it should.',
  ],
  404: ['There is no such page.', 'The address may be mistyped, or what stood here was taken down.'],
  409: [
    'This changed in the meantime.',
    'Nothing of yours was lost. Load the page again to see how it stands now.',
  ],
  429: ['That was tried too many times.', 'Wait a minute, then try again. Nothing was changed.'],
  503: [
    'The service is not ready.',
    'It is starting or stopping. Try again in a moment; what you had saved is kept.',
  ],
}
const BROKEN = [
  'Something broke on our side.',
  'What you had saved is kept. Try again; if it happens twice, tell us what you were doing.',
] as const

/** A page for when there is no page: what happened, what was kept, a way out. */
export function Trouble({ status, say }: { status: number; say: string }) {
  const [title, usual] = WORDS[status] ?? BROKEN
  return (
    <div className="mx-auto max-w-3xl py-8">
      <p className="tag">{status}</p>
      <h1 className="mt-2 text-3xl">{title}</h1>
      <p className="mt-4 text-soft">{say || usual}</p>
      <p className="mt-6">
        <Link to="/" className="btn btn-go">
          To the front page
        </Link>
      </p>
    </div>
  )
}
