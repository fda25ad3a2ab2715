import { fieldsOf } from '../fields.ts'

/** Sizes of all text of the room, in percent. */
export const TEXT_SIZES = [100, 125, 150, 200] as const
export type TextSize = (typeof TEXT_SIZES)[number]

/** `site` is what the site's own theme says; the others have at least 7:1 between text and ground (WCAG 1.4.6). */
export const CONTRASTS = ['site', 'light', 'dark'] as const
export type Contrast = (typeof CONTRASTS)[number]

/** How a person wants to see the exam room. */
export interface Look {
  readonly text: TextSize
  readonly contrast: Contrast
}

/** Makes a look of anything; what cannot be read is as the site has it. */
export function readLook(value: unknown): Look {
  const { text, contrast } = fieldsOf(value)
  return {
    text: TEXT_SIZES.find((size) => size === text) ?? 100,
    contrast: CONTRASTS.find((one) => one === contrast) ?? 'site',
  }
}

/** The least size a person is shown: an accommodation for larger text gives at least 125 %. */
export const leastSize = (largerText: boolean): TextSize => (largerText ? 125 : 100)

export const shownSize = (look: Look, least: TextSize): TextSize => (look.text < least ? least : look.text)

interface Dressed {
  readonly dataset: { text?: string | undefined; contrast?: string | undefined }
}

/** Dresses the page: `data-text` and `data-contrast` at its root, which `room-look.css` reads. */
export function dress(root: Dressed, look: Look, least: TextSize): void {
  const size = shownSize(look, least)
  if (size === 100) delete root.dataset.text
  else root.dataset.text = String(size)
  if (look.contrast === 'site') delete root.dataset.contrast
  else root.dataset.contrast = look.contrast
}
