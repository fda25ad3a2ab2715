/** Markdown as the words a reader sees: link targets, marks and table rules gone. */
export const visibleText = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*\|?[\s:|-]+\|?\s*$/gm, ' ')
    .replace(/[*`|>]|(?<!\w)_+|_+(?!\w)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const STOP = new Set(
  `a an and any are as at be been before but by can did do does each for from had has have he her his how i if in into is it its
   may more most not of on one or other our out over own she should so some such than that the their them then there these they
   this those to under until up was we were what when where which while who whom whose will with would you your following best`
    .trim()
    .split(/\s+/),
)

/** Cuts common endings, so that "claims" and "claim", "billed" and "billing" meet. Rough on purpose. */
export function rootOf(word: string): string {
  if (word.length <= 4 || /\d/.test(word)) return word
  return word.replace(/(?:ies|y)$/, 'i').replace(/(?:ations?|ments?|ings?|edly|ed|es|s|ly)$/, '')
}

/** The words of a text in lower case, numbers and codes kept whole. */
export const wordsOf = (markdown: string): string[] =>
  visibleText(markdown)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+(?:[.,'’/-][\p{L}\p{N}]+)*/gu) ?? []

/** The words that carry meaning, cut to their roots. */
export const contentWords = (markdown: string): string[] =>
  wordsOf(markdown)
    .map((w) => w.replace(/['’]s?$/, ''))
    .filter((w) => !STOP.has(w))
    .map(rootOf)

/** The last sentence of a stem: its lead-in or question. */
export function leadIn(stem: string): string {
  const text = stem.trim().replace(/\s+/g, ' ')
  const starts = [...text.matchAll(/[.?!:]["”)*]*\s+(?=[*"“(]*[A-Z0-9])/g)].map((m) => m.index + m[0].length)
  const last = starts.filter((at) => text.length - at > 12).at(-1) ?? 0
  return text.slice(last)
}
