import { Draft, LetterDraft } from '#sandbox'
import type { Aside, Writing, Writings, Written } from './writings.ts'

/** What a device has kept, as far as it can be read: what is no draft is left out. Null: nothing of it can be. */
export function readWritings(text: string | null): Writings | null {
  const kept = parsed(text)
  if (kept === null) return null
  const typed = Object.entries(Object(kept.typed) as Record<string, unknown>).flatMap(([key, one]) => {
    const now = readWritten(one)
    const since = readWritten((one as { since?: unknown } | null)?.since)
    return now ? [[key, { ...now, ...(since && { since }) } as Writing] as const] : []
  })
  const aside = (Array.isArray(kept.aside) ? kept.aside : []).flatMap((one: unknown): readonly Aside[] => {
    const now = readWritten(one)
    const whose = (one as { whose?: unknown } | null)?.whose
    return now && (whose === 'mine' || whose === 'theirs' || whose === 'left') ? [{ ...now, whose }] : []
  })
  return typed.length + aside.length === 0 ? null : { typed: Object.fromEntries(typed), aside }
}

function parsed(text: string | null): { readonly typed?: unknown; readonly aside?: unknown } | null {
  try {
    const read: unknown = JSON.parse(text ?? 'null')
    return typeof read === 'object' ? read : null
  } catch {
    return null
  }
}

function readWritten(one: unknown): Written | null {
  const { kind, account, now } = Object(one) as { kind?: unknown; account?: unknown; now?: unknown }
  if (typeof account !== 'string') return null
  if (kind === 'form') return Draft.safeParse(now).success ? { kind, account, now: now as never } : null
  if (kind !== 'letter') return null
  return now === null || LetterDraft.safeParse(now).success ? { kind, account, now: now as never } : null
}
