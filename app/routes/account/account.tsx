import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import type { Actor } from '#accounts'
import { Theme, zones } from '#accounts'
import {
  changePassword,
  hasPassword,
  listSessions,
  revokeOtherSessions,
  revokeSession,
  updateProfile,
} from '#accounts/server'
import { formAnswer, formHeaders, textsOf } from '#http/form-answer.server.ts'
import { letIn } from '#http/let-in.server.ts'
import { requireActor, visitOf } from '#http/session.server.ts'
import { themeCookie } from '#http/theme-cookie.server.ts'
import { OwnData } from '#ui/account/own-data.tsx'
import { PasswordForm } from '#ui/account/password-form.tsx'
import { ProfileForm } from '#ui/account/profile-form.tsx'
import { SessionList } from '#ui/account/session-list.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Account · Cleanclaim' }]
export const headers = formHeaders

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const { name, email, zone, theme } = actor
  const offered = zones()
  return {
    profile: { name, email, zone, theme },
    zones: offered.includes(zone) ? offered : [zone, ...offered],
    hasPassword: await hasPassword(context.db, actor),
    done: new URL(request.url).searchParams.get('done') ?? '',
    sessions: await listSessions(context.db, actor, context.now()),
  }
}

type Typed = Readonly<Record<string, string>>

/** The forms of this page, by the `intent` each sends. */
const INTENTS = {
  async profile(typed: Typed, actor: Actor, _: Request, context: AppLoadContext) {
    const result = await updateProfile(context.db, actor, typed, context.now())
    if (!result.ok) return formAnswer(result.fault, typed, ['intent', 'name', 'zone', 'theme'], context)
    const cookie = themeCookie(Theme.catch('system').parse(typed.theme), context.secure)
    return redirect('/account?done=profile', { headers: { 'Set-Cookie': cookie } })
  },
  async password(typed: Typed, actor: Actor, request: Request, context: AppLoadContext) {
    const visit = visitOf(request, context)
    const result = await changePassword(context.db, actor, typed, visit, context.now())
    if (!result.ok) return formAnswer(result.fault, typed, ['intent'], context)
    return letIn(request, context, result.value, '/account?done=password')
  },
  async revoke(typed: Typed, actor: Actor, _: Request, context: AppLoadContext) {
    await revokeSession(context.db, actor, typed.session ?? '', context.now())
    return redirect('/account?done=revoke')
  },
  async 'revoke-others'(_: Typed, actor: Actor, __: Request, context: AppLoadContext) {
    await revokeOtherSessions(context.db, actor, context.now())
    return redirect('/account?done=revoke-others')
  },
}
type Intent = keyof typeof INTENTS
const isIntent = (text: string | undefined): text is Intent =>
  text !== undefined && Object.hasOwn(INTENTS, text)

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const typed = textsOf(await request.formData())
  const { intent } = typed
  if (!isIntent(intent)) throw new Response(null, { status: 400 })
  return INTENTS[intent](typed, actor, request, context)
}

const DONE: Readonly<Record<string, string>> = {
  profile: 'Your profile is saved.',
  password: 'Your password is changed. Every other session was signed out.',
  revoke: 'That session is signed out.',
  'revoke-others': 'Every other session is signed out.',
}

export default function Account() {
  const { profile, zones, hasPassword, done, sessions } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const of = (intent: Intent) => (refused?.kept.intent === intent ? refused : undefined)
  const say = Object.hasOwn(DONE, done) ? DONE[done] : undefined
  return (
    <div className="mx-auto max-w-4xl">
      <PageHead title="Account" />
      {say && !refused && (
        <div className="mb-8 max-w-2xl">
          <Notice key={done} tone="good" focus>
            {say}
          </Notice>
        </div>
      )}
      <div className="grid gap-12">
        <div className="grid gap-12 lg:grid-cols-2">
          <ProfileForm profile={profile} zones={zones} refused={of('profile')} />
          <PasswordForm hasPassword={hasPassword} refused={of('password')} />
        </div>
        <p>
          <Link to="/reports">Your reports about questions, and their answers</Link>
        </p>
        <SessionList sessions={sessions} zone={profile.zone} />
        <OwnData />
      </div>
    </div>
  )
}
