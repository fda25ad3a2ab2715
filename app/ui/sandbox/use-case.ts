import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DraftJson, LetterJson, MoveJson } from '#sandbox'
import { readCase, sendMove } from './case-line.ts'
import { useWritings } from './drafts/use-writings.ts'
import type { Clash, Writings, Written } from './drafts/writings.ts'
import {
  clashesIn,
  meetingOf,
  savedAs,
  saveMove,
  unsavedIn,
  withoutTyped,
  written,
} from './drafts/writings.ts'
import type { OpenCaseView } from './open-case-view.ts'

/** A case on its page: how it stands, what was typed since, and how to go on. */
export interface CaseDesk {
  readonly open: OpenCaseView
  /** The form as it stands on the screen, typed or saved. */
  readonly draftOf: (account: string) => DraftJson | null
  readonly write: (account: string, draft: DraftJson) => void
  /** The letter of appeal as it stands on the screen; null: none is begun. */
  readonly letterOf: (account: string) => LetterJson | null
  readonly writeLetter: (account: string, letter: LetterJson | null) => void
  /** What is typed and not saved, and what was set aside for another draft. */
  readonly writings: Writings
  readonly changeWritings: (step: (all: Writings) => Writings) => void
  /** Drafts of this page that meet a newer one of another: a person has to choose. Of a closed case: what came too late. */
  readonly clashes: readonly Clash[]
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
const CHOOSE =
  'Nothing was done: another page has changed what is written here as well. Choose above which of the two counts, and try again.'

export function useCase(first: OpenCaseView, isShownOnly: boolean): CaseDesk {
  const [open, setOpen] = useState(first)
  const isReadOnly = isShownOnly || open.view.closed !== null
  const [isBusy, setBusy] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const now = useRef({ open: first, line: Promise.resolve(true) })
  const viewNow = useCallback(() => now.current.open.view, [])
  const {
    all: writings,
    now: writingsNow,
    change,
  } = useWritings(
    first.id,
    viewNow,
    !isShownOnly || first.view.closed !== null || first.exam?.isOver === true,
  )

  const take = useCallback((next: OpenCaseView) => {
    now.current.open = next
    setOpen(next)
  }, [])

  /**
   * Sends one move. Where another page has gone on with the case since, its moves are looked up and nothing else is done:
   * who asked for the move has not seen them.
   */
  const send = useCallback(
    async (move: MoveJson): Promise<'kept' | 'gone-on' | 'refused'> => {
      const before = now.current.open
      const answer = await sendMove(before.id, before.view.n, move)
      if (answer.ok) {
        take(answer.open)
        return 'kept'
      }
      const fresh = answer.code === 'conflict' ? await readCase(before.id) : answer
      if (!fresh.ok) {
        setTrouble(fresh.message)
        return 'refused'
      }
      take(fresh.open)
      return 'gone-on'
    },
    [take],
  )

  /** Saves one draft after whatever others have done, unless they have changed it as well. Resolves true when it is saved. */
  const save = useCallback(
    async (key: string): Promise<boolean> => {
      for (let round = 0; round < 3; round++) {
        const one = writingsNow().typed[key]
        if (!one) return true
        const meeting = meetingOf(viewNow(), one)
        if (meeting === 'differ') return false
        if (meeting === 'theirs') {
          change((all) => withoutTyped(all, key))
          return true
        }
        const came = await send(saveMove(one))
        if (came === 'kept') {
          change((all) => savedAs(all, one))
          return true
        }
        if (came === 'refused') return false
      }
      setTrouble(GONE_ON)
      return false
    },
    [send, change, writingsNow, viewNow],
  )

  /** Saves all that is written. Resolves true when nothing is left to save. */
  const saveTyped = useCallback(async (): Promise<boolean> => {
    let isAll = true
    for (const key of Object.keys(writingsNow().typed)) {
      setSaving(true)
      isAll = (await save(key)) && isAll
      setSaving(false)
    }
    return isAll
  }, [save, writingsNow])

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
      const isKept = await inLine(async () => {
        if (!(await saveTyped())) {
          if (clashesIn(writingsNow(), viewNow()).length > 0) setTrouble(CHOOSE)
          return false
        }
        const came = await send(move)
        if (came === 'gone-on') setTrouble(GONE_ON)
        return came === 'kept'
      })
      setBusy(false)
      return isKept
    },
    [inLine, saveTyped, send, writingsNow, viewNow],
  )

  const writeAs = useCallback(
    (one: Written) => change((all) => written(all, viewNow(), one)),
    [change, viewNow],
  )

  const hasTyped = Object.keys(writings.typed).length > 0
  useEffect(() => {
    if (isReadOnly || Object.keys(writings.typed).length === 0) return
    const timer = setTimeout(() => void inLine(saveTyped), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [writings, isReadOnly, inLine, saveTyped])

  const clashes = useMemo(
    () => (isReadOnly ? unsavedIn : clashesIn)(writings, open.view),
    [writings, open.view, isReadOnly],
  )
  const nowOf = useCallback(
    (kind: Written['kind'], account: string): Written['now'] => {
      const typed = writings.typed[`${kind} ${account}`]
      if (typed) return typed.now
      const claim = open.view.claims.find((one) => one.account === account)
      return (kind === 'form' ? claim?.draft : claim?.letter) ?? null
    },
    [writings, open],
  )
  return {
    ...{ open, play, isBusy, trouble, isReadOnly, writings, clashes, changeWritings: change },
    draftOf: useCallback((account) => nowOf('form', account) as DraftJson | null, [nowOf]),
    write: useCallback((account, draft) => writeAs({ kind: 'form', account, now: draft }), [writeAs]),
    letterOf: useCallback((account) => nowOf('letter', account) as LetterJson | null, [nowOf]),
    writeLetter: useCallback((account, now) => writeAs({ kind: 'letter', account, now }), [writeAs]),
    saved: isSaving ? 'saving' : hasTyped ? 'typed' : 'saved',
    flush: useCallback(() => inLine(saveTyped), [inLine, saveTyped]),
    forgetTrouble: useCallback(() => setTrouble(null), []),
  }
}
