import type { RoomState } from './room-state.ts'
import { standing, tally } from './room-state.ts'
import type { RoomPlace } from './room-types.ts'
import { FilterChips } from './tools/filter-chips.tsx'
import type { QuestionFilter } from './tools/question-filter.ts'
import { passes } from './tools/question-filter.ts'

interface NavigatorProps {
  readonly places: readonly RoomPlace[]
  readonly sections: readonly { readonly id: string; readonly title: string }[]
  readonly state: RoomState
  readonly filter: QuestionFilter
  readonly onFilter: (filter: QuestionFilter) => void
  readonly onGo: (n: number) => void
}

const SHAPES = {
  answered: 'bg-ink text-paper border-ink',
  seen: 'bg-raised border-edge text-ink',
  unseen: 'bg-raised border-dashed border-edge text-faint',
} as const

/** Every question by number, grouped by section; how it stands is said in words, drawn by shape, then by shade. */
export function Navigator({ places, sections, state, filter, onFilter, onGo }: NavigatorProps) {
  const t = tally(state)
  const isNone = !places.some(({ n }) => passes(state, n, filter))
  return (
    <nav aria-label="Questions">
      <p className="text-sm leading-relaxed text-soft">
        {t.answered} answered · {t.seen} seen · {t.unseen} unseen · {t.flagged} flagged
      </p>
      <FilterChips state={state} filter={filter} onFilter={onFilter} />
      {isNone && <p className="mt-4 text-soft">No question is like that.</p>}
      {sections.map((section) => {
        const own = places.filter((p) => p.section === section.id && passes(state, p.n, filter))
        return (
          own.length > 0 && (
            <section key={section.id} aria-label={section.title} className="mt-4">
              <h2 className="mb-1.5 font-sans text-fine font-medium text-soft">{section.title}</h2>
              <ol className="grid grid-cols-[repeat(auto-fill,minmax(2.375rem,1fr))] gap-1.5">
                {own.map(({ n }) => {
                  const how = standing(state, n)
                  const flagged = state.flags.has(n)
                  const noted = Boolean(state.notes[n])
                  const here = state.at === n
                  return (
                    <li key={n}>
                      <button
                        type="button"
                        onClick={() => onGo(n)}
                        aria-current={here ? 'step' : undefined}
                        aria-label={`Question ${n}, ${how}${flagged ? ', flagged' : ''}${noted ? ', with a note' : ''}`}
                        className={`relative grid h-9 w-full place-items-center rounded border text-fine ${SHAPES[how]} ${here ? 'outline-3 outline-offset-1 outline-action' : ''}`}
                      >
                        {n}
                        {flagged && <FlagCorner />}
                        {noted && <NoteLine />}
                      </button>
                    </li>
                  )
                })}
              </ol>
            </section>
          )
        )
      })}
      <p aria-hidden="true" className="mt-5 text-fine leading-6 text-faint">
        ■ answered · □ seen · ┄ unseen · ◥ flagged · ▁ note
      </p>
    </nav>
  )
}

function FlagCorner() {
  return (
    <svg aria-hidden="true" viewBox="0 0 10 10" className="absolute -right-px -top-px size-2.5">
      <path d="M0 0h10v10z" className="fill-warn" />
    </svg>
  )
}

function NoteLine() {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 3" className="absolute inset-x-2 bottom-0.5 h-[3px]">
      <path d="M0 0h20v3H0z" className="fill-current" />
    </svg>
  )
}
