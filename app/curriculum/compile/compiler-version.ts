/**
 * Raise this when the same source compiles to something else: Markdown, MDX, drawings. Everything is then compiled and
 * published again, as new revisions where the result differs.
 */
export const COMPILER_VERSION = 5

/**
 * A digest of all billing rules as lessons show them on our own tables, so that a start sees a changed rule without
 * loading the engine. A test says what it has to be.
 */
export const RULES_SHOWN = '90c4da92e9b4ae65'

/** The same for worked examples: a digest of one of each question. A test says what it has to be. */
export const WORKED_SHOWN = 'd227d6839e471e87'
