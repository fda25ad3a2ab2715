import { useCallback, useEffect, useRef, useState } from 'react'
import type { DraftJson, MoveJson } from '#sandbox'
import { readCase, sendMove } from './case-line.ts'
import { keepDrafts, takeDrafts } from './kept-draft.ts'
import type { OpenCaseView } from './open-case-view.ts'

/** A case on its page: how it stands, what was typed since, and how to go on. */
export interface CaseDesk {
  readonly open: OpenCaseView
  /** The form as it stands on the screen, typed or saved. */
  readonly draftOf: (account: string) => DraftJson | null
  readonly write: (account: string, draft: DraftJson) => void
  /** Plays a move after everything typed was saved. Resolves true when it was kept. */
  readonly play: (move: MoveJson) => Promise<boolean>
  /** Saves what was typed; true when all of it is with the server. */
  readonly flush: () => Promise<boolean>
  readonly saved: 'saved' | 'saving' | 'typed'
  readonly isBusy: boolean
  /** What went wrong last, in a sentence; null: nothing. */
  readonly trouble: string | null
  readonly forgetTrouble: () => void
  readonly isReadOnly: boolean
}

/** Typing is saved when it pauses for so long. */
const PAUSE_MS = 1200

const GONE_ON =
  'Another page has gone on with this case. It stands here now as that page left it, and what you typed is kept. Look at it, and try again.'
const OTHER_FORM =
  'Another page has changed this form as well. What stands here is yours and not saved yet; your next change saves it over the other.'

const savedForm = ({ view }: OpenCaseView, account: string): string =>
  JSON.stringify(view.claims.find((one) => one.account === account)?.draft)

type Drafts = Readonly<Record<string, DraftJson>>

export function useCase(first: OpenCaseView, isShownOnly: boolean): CaseDesk {
  const [open, setOpen] = useState(first)
  const isReadOnly = isShownOnly || open.view.closed !== null
  const [typed, setTyped] = useState<Drafts>({})
  const [isBusy, setBusy] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const now = useRef({ open: first, typed: {} as Drafts, line: Promise.resolve(true) })

  const take = useCallback((next: OpenCaseView) => {
    now.current.open = next
    setOpen(next)
    // What is typed while a move is under way belongs to the case after it.
    keepDrafts(next.id, { n: next.view.n, drafts: now.current.typed })
  }, [])
  const setDrafts = useCallback((drafts: Drafts) => {
    now.current.typed = drafts
    setTyped(drafts)
    keepDrafts(now.current.open.id, { n: now.current.open.view.n, drafts })
  }, [])

  /**
   * One move. Where another page has gone on with the case since, its moves are looked up and nothing else is done: who
   * asked for the move has not seen them. A form that the other page has left alone is saved after them.
   */
  const send = useCallback(
    async (move: MoveJson): Promise<boolean> => {
      for (let round = 0; round < 3; round++) {
        const before = now.current.open
        const answer = await sendMove(before.id, before.view.n, move)
        if (answer.ok) {
          take(answer.open)
          return true
        }
        if (answer.code !== 'conflict') {
          setTrouble(answer.message)
          return false
        }
        const fresh = await readCase(before.id)
        if (!fresh.ok) {
          setTrouble(fresh.message)
          return false
        }
        take(fresh.open)
        if (move.do !== 'write') {
          setTrouble(GONE_ON)
          return false
        }
        if (savedForm(before, move.account) !== savedForm(fresh.open, move.account)) {
          setTrouble(OTHER_FORM)
          return false
        }
      }
      setTrouble(GONE_ON)
      return false
    },
    [take],
  )

  const saveTyped = useCallback(async (): Promise<boolean> => {
    for (const [account, draft] of Object.entries(now.current.typed)) {
      setSaving(true)
      const isKept = await send({ do: 'write', account, draft })
      setSaving(false)
      if (!isKept) return false
      if (now.current.typed[account] === draft) {
        const { [account]: _, ...others } = now.current.typed
        setDrafts(others)
      }
    }
    return true
  }, [send, setDrafts])

  /** Moves go one after the other, whoever asks for them. */
  const inLine = useCallback((work: () => Promise<boolean>): Promise<boolean> => {
    const next = now.current.line.then(work, work)
    now.current.line = next
    return next
  }, [])

  const play = useCallback(
    async (move: MoveJson): Promise<boolean> => {
      setBusy(true)
      setTrouble(null)
      const isKept = await inLine(async () => (await saveTyped()) && (await send(move)))
      setBusy(false)
      return isKept
    },
    [inLine, saveTyped, send],
  )

  const write = useCallback(
    (account: string, draft: DraftJson) => setDrafts({ ...now.current.typed, [account]: draft }),
    [setDrafts],
  )

  useEffect(() => {
    if (isReadOnly) return
    const kept = takeDrafts(first.id, first.view.n)
    if (Object.keys(kept).length > 0) setDrafts(kept)
  }, [first, isReadOnly, setDrafts])

  useEffect(() => {
    if (isReadOnly || Object.keys(typed).length === 0) return
    const timer = setTimeout(() => void inLine(saveTyped), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, isReadOnly, inLine, saveTyped])

  const draftOf = useCallback(
    (account: string) =>
      typed[account] ?? open.view.claims.find((one) => one.account === account)?.draft ?? null,
    [typed, open],
  )
  return {
    ...{ open, draftOf, write, play, isBusy, trouble, isReadOnly },
    saved: isSaving ? 'saving' : Object.keys(typed).length > 0 ? 'typed' : 'saved',
    flush: useCallback(() => inLine(saveTyped), [inLine, saveTyped]),
    forgetTrouble: useCallback(() => setTrouble(null), []),
  }
}
