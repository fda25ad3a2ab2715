import type { MetaFunction } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [
  { title: 'Erased · Cleanclaim' },
  { name: 'robots', content: 'noindex' },
]

/** Where somebody is led who erased their account: nobody is signed in here any more. */
export default function Erased() {
  return (
    <div className="mx-auto max-w-2xl">
      <PageHead title="Your account is erased">
        <p>
          You are signed out everywhere, and nobody can sign in with it. A letter to your address says so; it
          is the last. What is left is finished by itself within minutes.
        </p>
      </PageHead>
      <p>
        Certificates you have can still <Link to="/check">be checked by their codes</Link>, without your name.
      </p>
    </div>
  )
}
