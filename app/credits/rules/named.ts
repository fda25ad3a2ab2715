const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** What has a provider: an activity. */
interface Provided {
  readonly provider: string
}

/** Each board asks for the same activities' providers. */
const known = new WeakMap<Provided, string>()

function bareProvider(one: Provided): string {
  const found = known.get(one)
  if (found !== undefined) return found
  const made = bare(one.provider)
  known.set(one, made)
  return made
}

/** Boards ask for a few names of their rules, again and again. */
const asked = new Map<string, string>()
const ASKED_AT_MOST = 1000

function askedName(name: string): string {
  const found = asked.get(name)
  if (found !== undefined) return found
  const made = ` ${bare(name)} `
  if (asked.size < ASKED_AT_MOST) asked.set(name, made)
  return made
}

/** Whether a provider's name holds `name` as whole words: "CMS" is in "CMS (Medicare Learning Network)", not in "ACMSoft". */
export const isNamed = (one: Provided, name: string): boolean =>
  ` ${bareProvider(one)} `.includes(askedName(name))

/** Whether a provider is called exactly one of these names, capitals and punctuation aside. */
export const isCalled = (one: Provided, names: ReadonlySet<string>): boolean => names.has(bareProvider(one))

export const calledSet = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(bare))
