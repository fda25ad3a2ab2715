import { useMemo } from 'react'
import type { Letter, LetterMatter } from '#sandbox'
import { LetterDraft, letterMatter, nextLevel, writeLetter } from '#sandbox'
import { useBench, useClaim } from '../case-context.ts'

/** The letter that is being written: what was chosen, what it is written from, and how it reads. */
export interface LetterHere {
  readonly draft: LetterDraft
  readonly matter: LetterMatter
  readonly letter: Letter
  readonly change: (more: Partial<LetterDraft>) => void
}

/** The letter about the newest decision on the claim at hand; null: no payer has told a decision. */
export function useLetter(): LetterHere | null {
  const { open, account, letterOf, writeLetter: keep, engine } = useBench()
  const claim = useClaim()
  const { view } = open
  const decided = claim.sent.findLast(
    ({ control, stands }) => control !== null && ['paid', 'partial', 'denied'].includes(stands),
  )
  const kept = letterOf(account)
  const next = nextLevel(view.appeals, decided?.control ?? '')
  const level = kept?.level ?? next
  const words = engine?.tables ?? null
  const payer = decided?.payer
  const control = decided?.control
  const matter = useMemo(
    () =>
      payer && control
        ? letterMatter({ ...view, ...view.scenario, words }, account, { payer, control }, level)
        : null,
    [view, words, account, payer, control, level],
  )
  return useMemo(() => {
    if (!matter) return null
    const [only, ...others] = matter.denied.reasons
    const draft: LetterDraft = kept
      ? LetterDraft.parse(kept)
      : {
          ...{ level, grounds: [], records: [], files: [], text: '' },
          about: only && others.length === 0 ? [{ n: only.n, code: only.code }] : [],
        }
    return {
      ...{ draft, matter, letter: writeLetter(draft, matter) },
      change: (more: Partial<LetterDraft>) => keep(account, { ...draft, ...more }),
    }
  }, [matter, kept, level, keep, account])
}
