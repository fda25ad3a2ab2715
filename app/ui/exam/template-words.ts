/** The types a template can have, in words. */
const TYPES: Readonly<Record<string, string>> = {
  single: 'single best answer',
  numeric: 'number',
  truefalse: 'true or false',
}

/** "number · apply · difficulty 2 of 5", and its status where it is not asked. */
export const templateInWords = (one: {
  readonly type: string
  readonly level: string
  readonly difficulty: number
  readonly status: string
}): string =>
  [
    ...[TYPES[one.type] ?? one.type, one.level, `difficulty ${one.difficulty} of 5`],
    ...(one.status === 'live' ? [] : [one.status]),
  ].join(' · ')
