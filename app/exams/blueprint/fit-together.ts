import { z } from 'zod'
import { fits } from '#kernel/fits.ts'
import { Slug } from './figure.ts'

const Count = z.object({ count: z.int() })
const Share = z.object({ percent: z.number() })
const Range = z.object({ range: z.tuple([z.int(), z.int()]) })
const AnyShare = z.union([Count, Share, Range])
type AnyShare = z.infer<typeof AnyShare>

/** The shares that can be read; a rule about single sections looks past those that cannot. */
const SomeSections = z.record(z.string(), AnyShare.nullable().catch(null))
const Scored = z.object({ value: z.int(), atMost: z.literal(true).optional() })

const rangesIn = (sections: Readonly<Record<string, AnyShare | null>>) =>
  Object.entries(sections).flatMap(([id, share]) =>
    share !== null && 'range' in share ? [{ id, from: share.range[0], to: share.range[1] }] : [],
  )

const named = fits(z.object({ sections: z.record(z.string(), z.unknown()) }), ({ sections }) =>
  Object.keys(sections).length > 0
    ? []
    : [
        {
          path: ['sections'],
          message: 'name at least one section',
          fix: 'Write one a line, such as fraud: { count: 5 }.',
        },
      ],
)

const wellNamed = fits(z.object({ sections: z.record(z.string(), z.unknown()) }), ({ sections }) =>
  Object.keys(sections).flatMap((id) =>
    Slug.safeParse(id).success
      ? []
      : [
          {
            path: ['sections', id],
            message: `"${id}" cannot be the name of a section`,
            fix: 'Use small letters, digits and hyphens, starting with a letter.',
          },
        ],
  ),
)

const upright = fits(z.object({ sections: SomeSections }), ({ sections }) =>
  rangesIn(sections).flatMap(({ id, from, to }) =>
    from <= to
      ? []
      : [
          {
            path: ['sections', id, 'range'],
            message: 'the first number is above the second',
            fix: `Write [${to}, ${from}].`,
          },
        ],
  ),
)

const noRangeAtMost = fits(z.object({ scored: Scored, sections: SomeSections }), ({ scored, sections }) =>
  rangesIn(scored.atMost ? sections : {}).map(({ id }) => ({
    path: ['sections', id],
    message: 'a range does not go with scored.atMost',
    fix: 'Give a count or a percentage, which is then a weight.',
  })),
)

const ClaimShare = z.object({ count: z.int(), claims: z.int() })
const claimsWithin = fits(
  z.object({ scored: Scored, sections: z.record(z.string(), ClaimShare.nullable().catch(null)) }),
  ({ scored, sections }) =>
    Object.entries(sections).flatMap(([id, share]) => {
      const path = ['sections', id, 'claims']
      if (share === null || (share.claims <= share.count && !scored.atMost)) return []
      return scored.atMost
        ? [
            {
              path,
              message: 'claims do not go with scored.atMost',
              fix: 'Delete it, or delete scored.atMost.',
            },
          ]
        : [
            {
              path,
              message: `of ${share.count} questions, ${share.claims} cannot be claims`,
              fix: 'Write a number that is not above count.',
            },
          ]
    }),
)

const nothingTriedAtMost = fits(
  z.object({ scored: Scored, pretest: z.object({ value: z.int() }) }),
  ({ scored, pretest }) =>
    scored.atMost && pretest.value > 0
      ? [
          {
            path: ['pretest', 'value'],
            message: 'pretest questions do not go with scored.atMost; every question counts',
            fix: 'Write 0.',
          },
        ]
      : [],
)

/** Sums are only asked when every share can be read. */
const Sums = z.object({ scored: Scored, sections: z.record(z.string(), AnyShare) })

const addUp = fits(Sums, ({ scored, sections }) => {
  const shares = Object.values(sections)
  if (shares.length === 0) return []
  const sum = (pick: (share: AnyShare) => number) => shares.reduce((all, share) => all + pick(share), 0)
  const percents = sum((s) => ('percent' in s ? s.percent : 0))
  const spread = shares.filter((s) => 'percent' in s).length
  if (spread === shares.length)
    return Math.abs(percents - 100) <= 0.01
      ? []
      : [
          {
            path: ['sections'],
            message: `the percentages add up to ${Number(percents.toFixed(2))}, not to 100`,
            fix: 'Change them until they do.',
          },
        ]
  // every percentage may be rounded by one question either way
  const quota = (percents * scored.value) / 100
  const least =
    sum((s) => ('count' in s ? s.count : 'range' in s ? Math.min(...s.range) : 0)) +
    Math.max(0, quota - spread)
  const most = sum((s) => ('count' in s ? s.count : 'range' in s ? Math.max(...s.range) : 0)) + quota + spread
  if (scored.value >= least && scored.value <= most) return []
  const [low, high] = [Math.ceil(least), Math.floor(most)]
  return [
    {
      path: ['scored', 'value'],
      message: `the sections give ${low} to ${high} questions, scored.value asks for ${scored.value}`,
      fix: `Correct the shares of the sections, or write ${low === high ? low : `a number from ${low} to ${high}`}.`,
    },
  ]
})

const difficulties = fits(
  z.object({ difficulty: z.object({ value: z.array(z.number()).length(5) }) }),
  ({ difficulty }) => {
    const sum = difficulty.value.reduce((a, b) => a + b, 0)
    if (Math.abs(sum - 100) <= 0.01) return []
    const message = `the five percentages add up to ${Number(sum.toFixed(2))}, not to 100`
    return [{ path: ['difficulty', 'value'], message, fix: 'Change them until they do.' }]
  },
)

const grace = fits(
  z.object({
    overdue: z.object({
      policy: z.enum(['submit', 'grace', 'abandon']),
      graceMinutes: z.unknown().optional(),
    }),
  }),
  ({ overdue: { policy, graceMinutes } }) => {
    if ((policy === 'grace') === (graceMinutes !== undefined)) return []
    const message = 'graceMinutes belongs to the policy "grace", and only to it'
    return policy === 'grace'
      ? [{ path: ['overdue', 'policy'], message, fix: 'Add graceMinutes: … below it.' }]
      : [{ path: ['overdue', 'graceMinutes'], message, fix: 'Delete it, or write policy: grace.' }]
  },
)

/** What no schema can say: whether the parts of a blueprint fit together. */
export const fitTogether = [
  named,
  wellNamed,
  upright,
  noRangeAtMost,
  claimsWithin,
  nothingTriedAtMost,
  addUp,
  difficulties,
  grace,
] as const
