const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** Whether a provider's name holds `name` as whole words: "CMS" is in "CMS (Medicare Learning Network)", not in "ACMSoft". */
export const isNamed = (provider: string, name: string): boolean =>
  ` ${bare(provider)} `.includes(` ${bare(name)} `)

/** Whether a provider is called exactly one of these names, capitals and punctuation aside. */
export const isCalled = (provider: string, names: ReadonlySet<string>): boolean => names.has(bare(provider))

export const calledSet = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(bare))
