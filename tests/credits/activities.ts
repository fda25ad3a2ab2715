import type { z } from 'zod'
import type { ActivitySchema } from '#credits'

type Typed = z.input<typeof ActivitySchema>

/** A webinar as a specialist logs it, with what is to be otherwise. */
export const webinar = (wishes: Partial<Typed> = {}): Typed => ({
  kind: 'webinar',
  title: 'Modifiers that payers read first',
  provider: 'Harbor Billing Institute',
  completedOn: '2025-09-12',
  minutesOffered: 60,
  minutesEarned: 60,
  delivery: 'live-online',
  approvals: [{ board: 'aapc', number: 'HBI-2025-0912', credits: 1 }],
  appliesTo: ['aapc:cpb', 'amba:cmrs'],
  ...wishes,
})

/** The smallest PNG there is: one black dot. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
)
/** A PDF of one empty page. */
export const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)
/** The head of a JPEG, and its end. */
export const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')
/** The first box of a HEIC picture, as telephones write it. */
export const HEIC = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic'),
  Buffer.from([0, 0, 0, 0]),
  Buffer.from('mif1heic'),
  Buffer.alloc(16),
])
/** An archive of nothing: the end of its directory alone. */
export const ZIP_END = Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(18)])
