import type { Check } from './check.ts'

const isBlank = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** A fact without a source cannot be defended when a candidate appeals. */
export const missingSource: Check = {
  id: 'missing-source',
  severity: 'error',
  about: 'An item names no source, neither itself nor through its bank or case.',
  find: (content) =>
    content.raws.flatMap(({ raw, at }) =>
      isBlank(raw.source)
        ? [
            {
              at: at([]),
              message: 'this item has no source',
              fix: 'Add source: the regulation, manual chapter or standard.',
            },
          ]
        : [],
    ),
}
