import type { CalendarDay } from '#kernel/time.ts'
import type { Activity, ActivityKind } from '../ledger/activity.ts'
import { fitsTopic } from '../rules/topic-minimum.ts'
import type { Scene } from '../statement/scene.ts'

/** A kind of session one might take: what a plan is made of. */
export interface Offer {
  readonly kind: ActivityKind
  /** Whose event it is; null is anybody's. */
  readonly issuer: string | null
  readonly provider: string
  readonly topics: readonly string[]
  readonly minutes: number
  /** The credentials it is to serve; empty is all. */
  readonly appliesTo: readonly string[]
}

export interface OfferOptions {
  /** How long a session may be, in minutes. */
  readonly lengths: readonly number[]
  /** Kinds that have fixed credit, with the minutes of work that one takes the person. */
  readonly effort: Readonly<Partial<Record<ActivityKind, number>>>
  /** Whether only the kinds of `effort` are offered. */
  readonly onlyEffort?: boolean
}

const ofTopic = (topics: readonly string[]): Pick<Activity, 'topics' | 'provider'> => ({
  topics: [...topics],
  provider: 'Any provider',
})

/** Topics that differ to these statements: one of each sort, and none at all. */
function topicsFor(scenes: readonly Scene[]): readonly (readonly string[])[] {
  const minimums = scenes.flatMap(({ version, active }) =>
    (version.topics?.each ?? []).filter(({ credential }) =>
      active.some((one) => one.credential === credential),
    ),
  )
  const named = [
    ...minimums.flatMap(({ topics }) => topics),
    ...scenes.flatMap(({ domains }) => [...(domains ?? [])]),
  ]
  const seen = new Map<string, readonly string[]>()
  for (const topics of [[], ...named.map((topic) => [topic])]) {
    const sort = [
      ...scenes.map(({ domains }) => topics.some((topic) => domains?.has(topic))),
      ...minimums.map((rule) => fitsTopic(rule, ofTopic(topics) as Activity)),
    ].join()
    if (!seen.has(sort)) seen.set(sort, topics)
  }
  return [...seen.values()]
}

/** Credentials of which one activity may serve only one, for an activity on these topics. */
function rivals(scenes: readonly Scene[], topics: readonly string[]): readonly (readonly string[])[] {
  const byBoard = new Map<string, string[]>()
  for (const { set, holdings } of scenes)
    if (set.scope.value === 'credential' && set.sharing.value === 'exclusive')
      byBoard.set(set.board, [
        ...(byBoard.get(set.board) ?? []),
        ...holdings.map(({ credential }) => credential),
      ])
  const byTopic = scenes.map(({ version, active }) =>
    version.topics?.exclusive.value === true
      ? version.topics.each
          .filter((rule) => active.some(({ credential }) => credential === rule.credential))
          .filter((rule) => fitsTopic(rule, ofTopic(topics) as Activity))
          .map(({ credential }) => credential)
      : [],
  )
  return [...byBoard.values(), ...byTopic].filter((group) => group.length > 1)
}

/** Every way to say whom an activity serves so that it serves at most one of each group of rivals. */
function servings(
  held: readonly string[],
  groups: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const [group, ...rest] = groups
  if (group === undefined) return [[]]
  return group.flatMap((chosen) =>
    servings(held, rest).map((serves) =>
      (serves.length === 0 ? held : serves).filter((one) => one === chosen || !group.includes(one)),
    ),
  )
}

/** The sessions a plan may choose from. */
export function offersFor(scenes: readonly Scene[], options: OfferOptions): readonly Offer[] {
  const held = scenes.flatMap(({ holdings }) => holdings.map(({ credential }) => credential))
  const issuers = new Map<string | null, string>([[null, 'any provider']])
  for (const { set, version } of scenes)
    if (version.issuerMinimum || version.multipliers?.some(({ when }) => when.issuer === 'own'))
      issuers.set(set.issuers[0] ?? null, set.names[0] ?? set.name)
  const sizes: (readonly [ActivityKind, number])[] = [
    ...(options.onlyEffort ? [] : options.lengths.map((minutes) => ['webinar', minutes] as const)),
    ...Object.entries(options.effort).map(([kind, minutes]) => [kind as ActivityKind, minutes] as const),
  ]
  return topicsFor(scenes).flatMap((topics) =>
    servings(held, rivals(scenes, topics)).flatMap((appliesTo) =>
      [...issuers].flatMap(([issuer, provider]) =>
        sizes.map(([kind, minutes]) => ({ kind, issuer, provider, topics, minutes, appliesTo })),
      ),
    ),
  )
}

/** An offer as an activity of the ledger. It is taken to carry the approval of every board in the plan. */
export const activityOf = (
  offer: Offer,
  boards: readonly string[],
  on: CalendarDay,
  title: string,
): Activity => ({
  kind: offer.kind,
  title,
  provider: offer.provider,
  issuer: offer.issuer,
  completedOn: on,
  minutesOffered: offer.minutes,
  minutesEarned: offer.minutes,
  delivery: 'live-online',
  approvals: boards.map((board) => ({ board })),
  topics: [...offer.topics],
  appliesTo: [...offer.appliesTo],
  // Long enough for any board that asks for a least length.
  ...(offer.kind === 'article' ? { wordCount: 100_000 } : {}),
})
