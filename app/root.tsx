import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { can } from '#accounts'
import { holdsCredential } from '#credits/server'
import { readTheme } from '#http/theme.ts'
import type { Visitor } from '#ui/kit/frame.tsx'
import { Frame } from '#ui/kit/frame.tsx'
import { Trouble } from '#ui/kit/trouble.tsx'
import { useNonce } from '#ui/nonce.ts'
import icon from './ui/favicon.svg'
import './ui/look.css'

export const meta: MetaFunction = () => [{ title: 'Cleanclaim' }]

/** Who is here, for the frame around every page: a name and the doors that are open to them. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.actor()
  const visitor: Visitor | null = actor && {
    id: actor.personId,
    name: actor.name,
    administers: can(actor, 'list', { kind: 'people' }),
    instructs: can(actor, 'read', { kind: 'correction' }),
    audits: can(actor, 'list', { kind: 'credit-audit' }),
    keepsCredits: actor.roles.includes('specialist') || (await holdsCredential(context.db, actor)),
  }
  return { visitor, theme: readTheme(request.headers.get('Cookie')) }
}

/** A page that is its own room (the exam) says `handle = { bare: true }` and gets no frame. */
const useBare = (): boolean =>
  useMatches().some((m) => typeof m.handle === 'object' && m.handle !== null && 'bare' in m.handle)

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const data = useRouteLoaderData<typeof loader>('root')
  const theme = data?.theme ?? 'system'
  return (
    <html lang="en" {...(theme === 'system' ? {} : { 'data-theme': theme })}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        <link rel="icon" href={icon} type="image/svg+xml" />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  const { visitor, theme } = useLoaderData<typeof loader>()
  if (useBare()) return <Outlet />
  return (
    <Frame visitor={visitor} theme={theme}>
      <Outlet />
    </Frame>
  )
}

/** Every failure ends here: what happened, what was kept, what to do. Never a stack trace. */
export function ErrorBoundary() {
  const error = useRouteError()
  const data = useRouteLoaderData<typeof loader>('root')
  const status = isRouteErrorResponse(error) ? error.status : 500
  const say = isRouteErrorResponse(error) && typeof error.data === 'string' ? error.data : ''
  return (
    <Frame visitor={data?.visitor ?? null} theme={data?.theme ?? 'system'}>
      <Trouble status={status} say={say} />
    </Frame>
  )
}
