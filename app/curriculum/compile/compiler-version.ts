/**
 * Raise this when the same source compiles to something else: Markdown, MDX, drawings, billing rule titles. Everything
 * is then compiled and published again, as new revisions where the result differs.
 */
export const COMPILER_VERSION = 3
