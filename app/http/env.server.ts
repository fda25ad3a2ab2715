import { relative, resolve, sep } from 'node:path'
import { z } from 'zod'

const flag = (fallback: '0' | '1') =>
  z
    .enum(['0', '1'])
    .default(fallback)
    .transform((v) => v === '1')

/** Folders of the program itself: built anew with each version, and the pages' part of them is handed to everyone. */
const HOUSE = ['', 'build', 'public', 'app', 'content', 'db', 'scripts', 'node_modules']

const isInHouse = (dir: string): boolean => {
  const [top = '', ...rest] = relative(process.cwd(), resolve(dir)).split(sep)
  return HOUSE.includes(top) && (top !== '' || rest.length === 0)
}

/** Every environment variable Cleanclaim reads, with its default. The README's table is tested against this list. */
export const EnvSchema = z.object({
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(3000)
    .describe('port to listen on; 0 takes a free one'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('address to listen on; 0.0.0.0 behind a proxy on another machine'),
  ORIGIN: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'public address, for links in mail and behind a proxy; needed with SMTP_URL; default: the request’s own',
    ),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'starts with sqlite: or postgres://')
    .default('sqlite:data/cleanclaim.db')
    .describe('sqlite:path/to/file.db or postgres://user:password@host/database'),
  DATABASE_REPLICA_URL: z
    .string()
    .optional()
    .describe('PostgreSQL only: a replica that answers lists and dashboards'),
  EVIDENCE_DIR: z
    .string()
    .default('data/evidence')
    .refine(
      (dir) => !isInHouse(dir),
      'is not a folder of the program: its files would be served to everyone or lost',
    )
    .describe('folder of the files that prove activities; belongs to the backup'),
  DEMO: flag('0').describe('1: seed the demo world into an empty database and offer it on the sign-in page'),
  TRUST_PROXY: flag('0').describe('1: believe X-Forwarded-For, -Proto and -Host'),
  WEB_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(1).describe('number of server processes'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('how much is logged'),
  SMTP_URL: z
    .string()
    .optional()
    .describe('smtp://user:password@host:port; without it mail waits in the outbox'),
  MAIL_FROM: z.string().default('Cleanclaim <no-reply@localhost>').describe('sender of mail'),
  BADGE_KEY_SECRET: z
    .string()
    .min(32, 'at least 32 characters, as `openssl rand -hex 32` gives them')
    .optional()
    .describe('seals the keys that sign badges in the database; without it they are kept readable there'),
  FICTIONAL_CODES: flag('0').describe(
    '1: publishing replaces five-digit procedure numbers by fictional ones (no CPT licence)',
  ),
  STOP_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(600)
    .default(10)
    .describe('how long a stopping server waits for requests'),
})

/** The parsed environment, in the words the code uses. */
export interface Env {
  readonly port: number
  readonly host: string
  readonly origin: string | null
  readonly databaseUrl: string
  readonly replicaUrl: string | null
  readonly evidenceDir: string
  readonly demo: boolean
  readonly trustProxy: boolean
  readonly processes: number
  readonly logLevel: string
  readonly smtpUrl: string | null
  readonly mailFrom: string
  readonly badgeSecret: string | null
  readonly fictionalCodes: boolean
  readonly stopSeconds: number
}

/** What is wrong with the environment, for people: whoever catches it says it without a stack. */
export class UnusableEnvironment extends Error {
  constructor(faults: readonly string[]) {
    super(`The environment cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
  }
}

/**
 * Parses the environment once, at the start.
 * @throws UnusableEnvironment with a sentence per variable that is wrong; the process stops there.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, v]) => v !== undefined && v !== ''))
  const parsed = EnvSchema.safeParse(given)
  if (!parsed.success) {
    throw new UnusableEnvironment(parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`))
  }
  const e = parsed.data
  if (e.SMTP_URL && !e.ORIGIN) {
    // Otherwise a stranger's Host header would choose where the links in other people's mail lead.
    throw new UnusableEnvironment(['ORIGIN: is needed with SMTP_URL, for the links in mail'])
  }
  return {
    port: e.PORT,
    host: e.HOST,
    origin: e.ORIGIN ? new URL(e.ORIGIN).origin : null,
    databaseUrl: e.DATABASE_URL,
    replicaUrl: e.DATABASE_REPLICA_URL ?? null,
    evidenceDir: resolve(e.EVIDENCE_DIR),
    demo: e.DEMO,
    trustProxy: e.TRUST_PROXY,
    processes: e.WEB_CONCURRENCY,
    logLevel: e.LOG_LEVEL,
    smtpUrl: e.SMTP_URL ?? null,
    mailFrom: e.MAIL_FROM,
    badgeSecret: e.BADGE_KEY_SECRET ?? null,
    fictionalCodes: e.FICTIONAL_CODES,
    stopSeconds: e.STOP_SECONDS,
  }
}
