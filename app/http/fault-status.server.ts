/** HTTP is one table at the top: which status an expected fault of any door gets. Unknown codes are the asker's mistake. */
const STATUS: Readonly<Record<string, number>> = {
  'signed-out': 401,
  'not-allowed': 403,
  'another-account': 403,
  'not-found': 404,
  conflict: 409,
  gap: 409,
  closed: 409,
  late: 409,
  full: 409,
  answered: 409,
  frozen: 409,
  paused: 409,
  'break-passed': 409,
  duplicate: 409,
  'taken-back': 409,
  'given-here': 409,
  audited: 409,
  'too-many': 429,
}

export const statusOf = (code: string): number => STATUS[code] ?? 400
