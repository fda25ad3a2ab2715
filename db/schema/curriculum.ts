import { appendOnly, table } from '../kit/table.ts'

const STATUS = ['draft', 'live', 'retired'] as const

/**
 * Everything ever published, each version once, named by the SHA-256 of its body. The body is canonical JSON as text,
 * so that it can be hashed again; what it is made of is known to the room alone.
 */
export const revisions = appendOnly(
  table(
    'revisions',
    (c) => ({
      id: c.text('id').primaryKey(),
      kind: c.oneOf('kind', ['item', 'card', 'lesson', 'exam', 'objectives', 'template']).notNull(),
      /** The permanent id of the item, card, lesson, exam or template. */
      key: c.text('key').notNull(),
      /** The version that was current when this one was first published. */
      previousId: c.fk('previous_id', 'revisions.id'),
      body: c.text('body').notNull(),
      madeAt: c.instant('made_at').notNull(),
    }),
    (t, k) => [k.index('revisions_of').on(t.kind, t.key)],
  ),
)

/** The current version of every item, with what a form is assembled by. */
export const catalogueItems = table(
  'catalogue_items',
  (c) => ({
    id: c.text('id').primaryKey(),
    revisionId: c.fk('revision_id', () => revisions.id).notNull(),
    section: c.text('section').notNull(),
    objective: c.text('objective').notNull(),
    type: c.text('type').notNull(),
    /** 1 to 5; for a case the mean of its parts. */
    difficulty: c.real('difficulty').notNull(),
    /** Part ids of a case; [''] for a plain item. */
    parts: c.json('parts').notNull(),
    enemies: c.json('enemies').notNull(),
    signature: c.json('signature').notNull(),
    status: c.oneOf('status', STATUS).notNull(),
    file: c.text('file').notNull(),
  }),
  (t, k) => [k.index('catalogue_items_section').on(t.section, t.id)],
)

/** The current version of every card of the drill, with what decks are made by; `position` is its place in its section. */
export const catalogueCards = table(
  'catalogue_cards',
  (c) => ({
    id: c.text('id').primaryKey(),
    revisionId: c.fk('revision_id', () => revisions.id).notNull(),
    section: c.text('section').notNull(),
    objective: c.text('objective').notNull(),
    kind: c.text('kind').notNull(),
    position: c.int('position').notNull(),
    status: c.oneOf('status', STATUS).notNull(),
    file: c.text('file').notNull(),
  }),
  (t, k) => [k.index('catalogue_cards_deck').on(t.section, t.position)],
)

/** The current version of every lesson, with what lists show. */
export const catalogueLessons = table(
  'catalogue_lessons',
  (c) => ({
    id: c.text('id').primaryKey(),
    revisionId: c.fk('revision_id', () => revisions.id).notNull(),
    section: c.text('section').notNull(),
    slug: c.text('slug').notNull(),
    position: c.int('position').notNull(),
    title: c.text('title').notNull(),
    summary: c.text('summary').notNull(),
    minutes: c.int('minutes').notNull(),
    words: c.int('words').notNull(),
    codeYear: c.text('code_year').notNull(),
    objectives: c.json('objectives').notNull(),
    /** SHA-256 of all it was compiled from: unchanged, it is not compiled again. */
    sourceHash: c.text('source_hash').notNull(),
    status: c.oneOf('status', STATUS).notNull(),
    file: c.text('file').notNull(),
  }),
  (t, k) => [k.index('catalogue_lessons_address').on(t.section, t.slug)],
)

/** The current version of the other documents: the objectives and the exam blueprints. */
export const catalogueDocuments = table(
  'catalogue_documents',
  (c) => ({
    kind: c.oneOf('kind', ['exam', 'objectives', 'template']).notNull(),
    key: c.text('key').notNull(),
    revisionId: c.fk('revision_id', () => revisions.id).notNull(),
    status: c.oneOf('status', STATUS).notNull(),
    file: c.text('file').notNull(),
  }),
  (t, k) => [k.primaryKey({ columns: [t.kind, t.key] })],
)

/** The terms the current lessons explain; written anew when lessons change. */
export const catalogueTerms = table(
  'catalogue_terms',
  (c) => ({
    lessonId: c.fk('lesson_id', () => catalogueLessons.id).notNull(),
    anchor: c.text('anchor').notNull(),
    name: c.text('name').notNull(),
    means: c.text('means').notNull(),
    sortKey: c.text('sort_key').notNull(),
  }),
  (t, k) => [
    k.primaryKey({ columns: [t.lessonId, t.anchor] }),
    k.index('catalogue_terms_order').on(t.sortKey, t.lessonId),
  ],
)

/** How much each section has, for those who write it; written anew by each publishing. */
export const catalogueCounts = table('catalogue_counts', (c) => ({
  section: c.text('section').primaryKey(),
  /** In the order of the examination. */
  position: c.int('position').notNull(),
  counts: c.json('counts').notNull(),
}))

/** Every publishing that changed something, numbered; caches are good for one number. */
export const publications = appendOnly(
  table('publications', (c) => ({
    n: c.int('n').primaryKey(),
    at: c.instant('at').notNull(),
    /** SHA-256 over all files of the content tree: unchanged, there is nothing to do. */
    treeHash: c.text('tree_hash').notNull(),
    added: c.int('added').notNull(),
    revised: c.int('revised').notNull(),
    retired: c.int('retired').notNull(),
    /** The errors that kept something from being published. */
    faults: c.json('faults').notNull(),
  })),
)
