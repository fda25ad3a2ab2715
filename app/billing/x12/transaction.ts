import type { AttachedSet } from './guide/attach.ts'
import type { Guide } from './guide/guide.ts'
import type { SetKind } from './wire/write-file.ts'
import type { X12Error } from './wire/x12-error.ts'

/** One of the transactions that are read: its guide, what the guide says of cases, and how its content becomes ours. */
export interface Transaction<Content extends { readonly kind: string }> {
  readonly set: SetKind
  readonly guide: Guide
  /** Versions that are read with this guide begin so: "005010X222" for both X222 and X222A1. */
  readonly family: string
  /** What depends on what: told beside the structure. */
  readonly situations?: (attached: AttachedSet) => readonly X12Error[]
  /** The content in our types; never throws, and leaves out what it cannot read. @param text that places are counted in */
  read(attached: AttachedSet, text: string): Content
}
