/** Where a text stands in the item: the way to it from the item itself. */
export type Path = readonly (string | number)[]

/** What a text is for; the checks read stems and options differently. */
export type ProseRole = 'chart' | 'stem' | 'choice' | 'rationale'

/** One Markdown text of an item. */
export interface Prose {
  readonly path: Path
  readonly role: ProseRole
  readonly text: string
}

/** The Markdown texts of an item and the safe HTML each was rendered to when it was published. */
export interface Rendered {
  readonly html: Readonly<Record<string, string>>
}

/** Text as HTML, for what is not Markdown (a typed answer, a unit). */
export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

/** The published HTML of `text`; plain escaped text when it was never rendered, so that nothing raw gets out. */
export const htmlOf = (item: Rendered, text: string): string =>
  Object.hasOwn(item.html, text) ? (item.html[text] ?? escapeHtml(text)) : escapeHtml(text)

/** The prose entry of a field. */
export const prose = (role: ProseRole, text: string, ...path: (string | number)[]): Prose => ({
  path,
  role,
  text,
})
