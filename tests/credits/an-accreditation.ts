import type { Accreditation } from '#credits'
import { AccreditationSchema } from '#credits'

/** An approved lesson of 60 minutes, with whatever is asked otherwise. */
export const anAccreditation = (change: Readonly<Record<string, unknown>> = {}): Accreditation =>
  AccreditationSchema.parse({
    id: 'roots-2025',
    subject: {
      kind: 'lesson',
      id: 'terminology-roots',
      title: 'Roots and what they mean',
      text: 'a'.repeat(64),
    },
    provider: {
      name: 'Harbor Billing School',
      address: '12 Quay Street, Portland, ME 04101',
      contact: 'ce@harbor.example',
      signature: { name: 'Ines Marlowe', role: 'Director of education' },
    },
    approval: {
      board: 'amba',
      boardName: 'American Medical Billing Association',
      number: 'AM-2025-117',
      credits: 1,
    },
    window: { from: '2025-09-01', to: '2026-08-31' },
    agenda: [
      { title: 'Roots', minutes: 40 },
      { title: 'Questions', minutes: 20 },
    ],
    minutes: 60,
    postTest: { checks: 'all', pass: 70 },
    topics: ['terminology'],
    domain: 'Medical terminology',
    ...change,
  })
