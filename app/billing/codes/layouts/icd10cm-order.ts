import type { Layout } from './layout.ts'
import { reject, row, SKIP } from './layout.ts'

const LINE = /^\d{5} ([A-Z][0-9AB][0-9A-Z]{1,5}) +([01]) (.{60}) (.+)$/
/** CDC updates carry the order number but may leave the short text at its own length. */
const CODE_AT = 6
const FLAG_AT = 14

/**
 * The ICD-10-CM order file (CDC, CMS): five digits of order, code at 7, flag at 15 (1: may be billed), short text at 17,
 * long text at 78. icd10OrderFiles.pdf, in the same download.
 */
export const icd10cmOrder: Layout = {
  kind: 'icd10cm',
  title: 'ICD-10-CM order file (CDC)',
  columns: [
    { name: 'code', type: 'key' },
    { name: 'billable', type: 'flag' },
    { name: 'label', type: 'text' },
  ],
  reader: () => ({
    line(text) {
      if (text.trim() === '') return SKIP
      const [, code, flag, , long] = LINE.exec(text) ?? []
      if (code === undefined || flag === undefined || long === undefined)
        return reject(
          `no order, code, flag and texts at their places ("${text.slice(CODE_AT, FLAG_AT + 1)}")`,
        )
      return row(code, flag, long.trim())
    },
    end: () => null,
  }),
}
