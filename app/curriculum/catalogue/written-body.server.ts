import { canonicalJson } from '#kernel/text.ts'
import { renderMarkdown } from '../compile/render-markdown.ts'
import type { AuthoredItem } from '../items/item.ts'
import { proseOf } from '../items/item.ts'
import { withoutVerify } from '../items/verify.ts'
import { fastHash } from './read-tree.server.ts'

/** A version of an item as it is kept: its texts rendered, without what only authors need, named by its content. */
export interface WrittenBody {
  readonly item: AuthoredItem
  readonly body: string
  readonly revision: string
}

/** Writes the version of an item. @param isDead whether an address leads nowhere, so that its link becomes plain words */
export function writtenBody(
  authored: AuthoredItem,
  isDead: (url: string) => boolean = () => false,
): WrittenBody {
  const item = withoutVerify(authored)
  const html = Object.fromEntries(proseOf(item).map(({ text }) => [text, renderMarkdown(text, isDead).html]))
  const body = canonicalJson({ item, html })
  return { item, body, revision: fastHash(body) }
}
