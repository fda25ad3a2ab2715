import { renderMarkdown } from '../compile/render-markdown.ts'
import { proseOf } from '../items/item.ts'
import type { Check } from './check.ts'

/** What a text of an item holds and we do not publish: HTML, images, unsafe addresses. */
export const unsafeMarkdown: Check = {
  id: 'unsafe-markdown',
  severity: 'error',
  about: 'A text of an item holds HTML, an image, a heading or an unsafe link.',
  find: (content) =>
    content.sketches.flatMap(({ item, at }) =>
      proseOf(item).flatMap(({ path, text }) =>
        renderMarkdown(text).faults.map(({ message, fix }) => ({ at: at(path), message, fix })),
      ),
    ),
}
