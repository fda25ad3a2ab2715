import { appendOnly, table } from '../kit/table.ts'

/**
 * Every import of an official code file that succeeded, and where it came from. Never changed: a later file of the same
 * release is a further row.
 */
export const codeImports = appendOnly(
  table(
    'code_imports',
    (c) => ({
      id: c.id<'CodeImport'>('id').primaryKey(),
      /** What file it is, such as `ptp` or `icd10cm`. */
      kind: c.text('kind').notNull(),
      release: c.text('release').notNull(),
      /** First and last day of service the release is for; missing: not limited. */
      from: c.day('from_day'),
      to: c.day('to_day'),
      /** The name of the file, without its folder. */
      file: c.text('file').notNull(),
      /** SHA-256 of the file as it was given. */
      sha256: c.text('sha256').notNull(),
      rows: c.int('rows').notNull(),
      /** Rows that were over before the release begins, and are left out. */
      ended: c.int('ended').notNull(),
      rejects: c.int('rejects').notNull(),
      /** The first rejects, each with its line and the reason. */
      rejected: c.json('rejected').notNull(),
      /** SHA-256 and length of the packed rows. */
      digest: c.text('digest').notNull(),
      bytes: c.int('bytes').notNull(),
      at: c.instant('at').notNull(),
    }),
    (t, k) => [k.index('code_imports_release').on(t.kind, t.release, t.at)],
  ),
)

/** Which import stands for a release. */
export const codeReleases = table(
  'code_releases',
  (c) => ({
    kind: c.text('kind').notNull(),
    release: c.text('release').notNull(),
    importId: c.fk('import_id', () => codeImports.id).notNull(),
  }),
  (t, k) => [k.primaryKey({ columns: [t.kind, t.release] })],
)

/**
 * The packed rows of the imports that stand, cut into pages: what is read, copied or sent at once stays small whatever
 * the table's size. The room knows what is in them.
 */
export const codePages = table(
  'code_pages',
  (c) => ({
    importId: c.fk('import_id', () => codeImports.id).notNull(),
    n: c.int('n').notNull(),
    bytes: c.bytes('bytes').notNull(),
  }),
  (t, k) => [k.primaryKey({ columns: [t.importId, t.n] })],
)
