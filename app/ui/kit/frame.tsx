import { Form, Link, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { SignOut } from '#ui/account/sign-out.tsx'
import { useOwnDevice } from '#ui/account/use-own-device.ts'
import { DoorRow } from './door-row.tsx'

/** What the frame needs to know of the person: what is on the screen, and whose device this is. */
export interface Visitor {
  readonly id: string
  readonly name: string
  readonly administers: boolean
  readonly instructs: boolean
  readonly audits: boolean
  /** Specialists, and everyone who holds a credential. */
  readonly keepsCredits: boolean
}

type Theme = 'system' | 'light' | 'dark'

const ROOMS = [
  { to: '/today', name: 'Today' },
  { to: '/lessons', name: 'Lessons' },
  { to: '/practice', name: 'Practice' },
  { to: '/cards', name: 'Cards' },
  { to: '/exams', name: 'Exams' },
  { to: '/sandbox', name: 'Sandbox' },
  { to: '/terms', name: 'Terms' },
]
const CREDITS = { to: '/credits', name: 'Credits' }
const OFFICE = [
  { to: '/admin/people', name: 'People' },
  { to: '/admin/outbox', name: 'Outbox' },
  { to: '/admin/certificates', name: 'Certificates' },
  { to: '/admin/audit', name: 'Audit trail' },
]

export function Brand() {
  return (
    <Link to="/" className="font-serif text-lg font-semibold text-ink no-underline">
      Clean<span className="text-red">claim</span>
    </Link>
  )
}

/** The frame around every page but the exam room: skip link, one row of doors, the page, a quiet foot. */
export function Frame({
  visitor,
  theme,
  children,
}: {
  visitor: Visitor | null
  theme: Theme
  children: ReactNode
}) {
  useOwnDevice(visitor?.id ?? null)
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#main" className="btn btn-go absolute left-2 top-2 z-20 -translate-y-24 focus:translate-y-0">
        Skip to the page
      </a>
      <header className="no-print border-b border-line bg-raised">
        <div className="mx-auto flex min-h-14 max-w-6xl flex-wrap items-center gap-x-5 gap-y-1 px-4 py-1 sm:px-6">
          <Brand />
          {visitor ? <Doors visitor={visitor} /> : <Entrance />}
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl flex-1 px-4 py-8 outline-none sm:px-6 sm:py-10"
      >
        {children}
      </main>
      <Foot theme={theme} />
    </div>
  )
}

function Doors({ visitor }: { visitor: Visitor }) {
  return (
    <>
      <DoorRow
        label="Rooms"
        doors={[...ROOMS, ...(visitor.keepsCredits ? [CREDITS] : [])]}
        className="order-last w-full sm:order-none sm:w-auto sm:flex-1"
      />
      <Form action="/search" role="search" className="ml-auto hidden lg:block">
        <input
          type="search"
          name="q"
          aria-label="Search lessons and terms"
          placeholder="Search"
          className="input min-h-10 w-44 py-1 text-[15px]"
        />
      </Form>
      <details className="group relative ml-auto lg:ml-0">
        <summary className="flex min-h-11 list-none items-center gap-1.5 text-[15px] [&::-webkit-details-marker]:hidden">
          {visitor.name}
          <span aria-hidden="true" className="text-faint">
            ▾
          </span>
        </summary>
        <div className="absolute right-0 z-10 grid min-w-48 rounded-house border border-line bg-raised p-1.5 shadow-float">
          <MenuLink to="/account">Account</MenuLink>
          <MenuLink to="/search">Search</MenuLink>
          {visitor.instructs && <MenuLink to="/studio/catalogue">What there is to study</MenuLink>}
          {visitor.instructs && <MenuLink to="/studio/reports">Reported questions</MenuLink>}
          {visitor.instructs && <MenuLink to="/studio/cases">Closed claim cases</MenuLink>}
          {visitor.instructs && <MenuLink to="/studio/claims">Whole claims</MenuLink>}
          {visitor.instructs && <MenuLink to="/studio/templates">Templates</MenuLink>}
          {visitor.instructs && <MenuLink to="/admin/accommodations">Accommodations</MenuLink>}
          {visitor.audits && <MenuLink to="/auditing">Audits of credits</MenuLink>}
          {visitor.administers &&
            OFFICE.map((d) => (
              <MenuLink key={d.to} to={d.to}>
                {d.name}
              </MenuLink>
            ))}
          <SignOut person={visitor.id} />
        </div>
      </details>
    </>
  )
}

function MenuLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link
      to={to}
      className="flex min-h-11 items-center rounded-house px-3 text-ink no-underline hover:bg-tint"
    >
      {children}
    </Link>
  )
}

function Entrance() {
  return (
    <nav aria-label="Entrance" className="ml-auto flex items-center gap-2">
      <Link to="/sign-in" className="btn btn-quiet">
        Sign in
      </Link>
      <Link to="/sign-up" className="btn btn-go">
        Sign up
      </Link>
    </nav>
  )
}

function Foot({ theme }: { theme: Theme }) {
  const { pathname } = useLocation()
  return (
    <footer className="no-print mt-8 border-t border-line">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-6 text-sm text-soft sm:px-6">
        <p className="max-w-[64ch]">
          Cleanclaim is independent: not affiliated with or endorsed by AMBA, AMA, X12 or NUCC. All patients
          and practices are invented. <Link to="/about">About this site</Link>
        </p>
        <Form method="post" action="/theme" reloadDocument className="flex items-center gap-2">
          <input type="hidden" name="to" value={pathname} />
          <label htmlFor="theme">Theme</label>
          <select
            id="theme"
            name="theme"
            defaultValue={theme}
            onChange={(event) => event.currentTarget.form?.requestSubmit()}
            className="input min-h-11 w-auto py-1 text-sm"
          >
            <option value="system">System</option>
            <option value="light">Light</option>
            <option value="dark">Dark</option>
          </select>
          <noscript>
            <button type="submit" className="btn min-h-11 px-3 text-sm">
              Set
            </button>
          </noscript>
        </Form>
      </div>
    </footer>
  )
}
