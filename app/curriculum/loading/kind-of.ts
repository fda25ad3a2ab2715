/** What a content file is, by its name; null for files that are only referred to. */
export function kindOf(path: string): 'objectives' | 'bank' | 'exam' | 'lesson' | null {
  if (path.endsWith('.mdx')) return 'lesson'
  if (!/\.ya?ml$/.test(path)) return null
  if (/(^|\/)objectives\.ya?ml$/.test(path)) return 'objectives'
  return /(^|\/)exams\/[^/]+$/.test(path) ? 'exam' : 'bank'
}
