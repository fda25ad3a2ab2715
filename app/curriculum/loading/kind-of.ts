/** What a content file is, by its name; null for files that are only referred to. */
export function kindOf(
  path: string,
): 'objectives' | 'bank' | 'cards' | 'exam' | 'lesson' | 'templates' | 'misconceptions' | null {
  if (path.endsWith('.mdx')) return 'lesson'
  if (!/\.ya?ml$/.test(path)) return null
  if (/(^|\/)objectives\.ya?ml$/.test(path)) return 'objectives'
  if (/(^|\/)templates\/misconceptions\.ya?ml$/.test(path)) return 'misconceptions'
  if (/(^|\/)templates\/([^/]+\/)?[^/]+$/.test(path)) return 'templates'
  if (/(^|\/)cards\/[^/]+\/[^/]+$/.test(path)) return 'cards'
  return /(^|\/)exams\/[^/]+$/.test(path) ? 'exam' : 'bank'
}
