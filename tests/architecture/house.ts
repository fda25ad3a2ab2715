/** The house as data: which room may enter which. `house.md` explains why; `house.test.ts` holds it. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  billing: [],
  accounts: ['kernel'],
  curriculum: ['kernel', 'billing'],
  credits: ['kernel', 'accounts'],
  exams: ['kernel', 'accounts', 'billing', 'curriculum', 'credits'],
  sandbox: ['kernel', 'accounts', 'billing', 'curriculum', 'credits'],
  study: ['kernel', 'accounts', 'curriculum', 'credits', 'exams', 'sandbox'],
  authoring: ['kernel', 'accounts', 'billing', 'curriculum', 'exams', 'sandbox'],
}

/** What lies under `app/` and is no room. */
export const PLACES = ['routes', 'ui', 'http'] as const

/** The fixed top level of the repository (dotfiles and the lock file aside). */
export const TOP_LEVEL = [
  'app',
  'content',
  'db',
  'scripts',
  'tests',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'remix.config.js',
  'README.md',
  'NOTICE',
  'LICENSE',
]

/** What a room's server file that is no store, and http, may take from the ground beside types: none of it is a table. */
export const NO_TABLES = [
  'NO_LOCK',
  'isDatabaseError',
  'openDatabase',
  'replaceSearchDocs',
  'searchDocs',
] as readonly string[]

export const LARGEST_FILE = 400
