import './draft-notices.css'
import { useId } from 'react'
import { Notice } from '#ui/kit/notice.tsx'
import { useBench } from '../case-context.ts'
import { placeWords, textWords } from './place-words.ts'
import type { Clash, Written } from './writings.ts'
import { broughtBack, forgotten, keptMine, takenTheirs, withoutTyped } from './writings.ts'

const NAMES: Readonly<Record<Written['kind'], string>> = { form: 'claim form', letter: 'letter of appeal' }
/** Where the choice stands, so that it is found from anywhere on the page. */
const CHOICE = 'draft-choice'
const nameOf = ({ kind, account }: Pick<Written, 'kind' | 'account'>): string =>
  `${NAMES[kind]} of ${account}`

/** Drafts that another page has changed too, and drafts that gave way to another: each is there to be chosen. */
export function DraftNotices() {
  const { clashes, writings, isReadOnly } = useBench()
  if (clashes.length === 0 && writings.aside.length === 0) return null
  const [first] = clashes
  return (
    <>
      {first && !isReadOnly && (
        <p className="draft-call no-print">
          <span>
            <span aria-hidden="true">⚠ </span>Not saved: there are two drafts of the {nameOf(first.mine)}.
          </span>
          <button type="button" className="btn" onClick={() => document.getElementById(CHOICE)?.focus()}>
            Choose which counts
          </button>
        </p>
      )}
      <div className="draft-notices no-print">
        {clashes.map((clash) =>
          isReadOnly ? (
            <Unsaved key={clash.key} clash={clash} />
          ) : (
            <Choice key={clash.key} clash={clash} isFirst={clash === first} />
          ),
        )}
        {writings.aside.map((one, at) => (
          // Only the newest grow in front of the others.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <SetAside key={`${writings.aside.length - at}`} one={one} at={at} />
        ))}
      </div>
    </>
  )
}

/** Two drafts of one thing, place by place, and which of them counts. */
function Choice({ clash, isFirst }: { clash: Clash; isFirst: boolean }) {
  const { changeWritings } = useBench()
  const name = nameOf(clash.mine)
  return (
    <section
      id={isFirst ? CHOICE : undefined}
      tabIndex={-1}
      className="draft-choice"
      aria-label={`Two drafts of the ${name}`}
    >
      <Notice tone="bad">
        Another page has changed the {name} as well. What you typed stands here and is kept on this device; it
        is not saved. Choose which of the two counts: the other one can be brought back.
      </Notice>
      <Differences clash={clash} theirs="Theirs, saved" />
      <p className="draft-buttons">
        <button
          type="button"
          className="btn btn-go"
          onClick={() => changeWritings((all) => keptMine(all, clash))}
        >
          Keep mine
        </button>
        <button
          type="button"
          className="btn"
          onClick={() => changeWritings((all) => takenTheirs(all, clash))}
        >
          Take theirs
        </button>
      </p>
    </section>
  )
}

/** What was typed and came too late to be saved: it is shown, so that it is not lost unseen. */
function Unsaved({ clash }: { clash: Clash }) {
  const { changeWritings } = useBench()
  const name = nameOf(clash.mine)
  return (
    <section className="draft-choice" aria-label={`What was not saved of the ${name}`}>
      <Notice tone="warn">
        The case was closed before this was saved of the {name}. It is kept on this device until you let it
        go.
      </Notice>
      <Differences clash={clash} theirs="As it was closed" />
      <p className="draft-buttons">
        <button
          type="button"
          className="btn"
          onClick={() => changeWritings((all) => withoutTyped(all, clash.key))}
        >
          Let it go
        </button>
      </p>
    </section>
  )
}

function Differences({ clash: { mine, differences }, theirs }: { clash: Clash; theirs: string }) {
  const { open } = useBench()
  const id = useId()
  return (
    <div className="draft-differences" role="region" aria-labelledby={id} tabIndex={0}>
      <table className="sheet w-full">
        <caption id={id}>Where the two differ</caption>
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">Yours</th>
            <th scope="col">{theirs}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((one) => (
            <tr key={one.place}>
              <th scope="row">{placeWords(mine.kind, one.place)}</th>
              {[one.mine, one.theirs].map((text, i) => (
                <td key={i === 0 ? 'mine' : 'theirs'}>
                  {text === '' ? (
                    <span className="text-faint">nothing</span>
                  ) : (
                    textWords(open, one.place, text)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const WHOSE = {
  mine: 'What you had typed',
  theirs: 'What the other page had saved',
  left: 'What an earlier page left behind',
}

/** A draft that gave way: it comes back by one button, and what stands then gives way in its turn. */
function SetAside({ one, at }: { one: Written & { whose: keyof typeof WHOSE }; at: number }) {
  const { changeWritings, open, isReadOnly } = useBench()
  return (
    <Notice>
      {WHOSE[one.whose]} in the {nameOf(one)} is kept.{' '}
      {!isReadOnly && (
        <button
          type="button"
          className="bench-link mr-3"
          onClick={() => changeWritings((all) => broughtBack(all, open.view, at))}
        >
          Bring it back
        </button>
      )}{' '}
      <button
        type="button"
        className="bench-link"
        onClick={() => changeWritings((all) => forgotten(all, at))}
      >
        Let it go
      </button>
    </Notice>
  )
}
