import type { FormEvent, ReactNode } from 'react'
import { PAYERS } from '#billing'
import { useBench } from '../case-context.ts'
import { MoveButton } from '../move-button.tsx'
import { inventedIn, RealWarning, useDoubt, wordsOf } from '../real-warning.tsx'

interface DeskFormProps {
  readonly title: string
  readonly about?: ReactNode
  readonly go: string
  /** Plays the move; `false` keeps the form as it is. */
  readonly onGo: (form: FormData) => Promise<boolean> | boolean
  readonly children?: ReactNode
}

/** One form of the desk: what it is, its fields, one button. It stays as it is when the move is refused. */
export function DeskForm({ title, about, go, onGo, children }: DeskFormProps) {
  const { isBusy, open } = useBench()
  const { doubt, mayGo } = useDoubt(inventedIn(open.view))
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const form = new FormData(event.currentTarget)
    if (mayGo(wordsOf(event))) await onGo(form)
  }
  return (
    <form className="card grid gap-3" onSubmit={(event) => void submit(event)} noValidate>
      <h3 className="text-lg">{title}</h3>
      {about && <p className="text-soft">{about}</p>}
      {children}
      <RealWarning of={doubt} waits />
      <div>
        <MoveButton className="btn btn-go">{go}</MoveButton>
      </div>
    </form>
  )
}

interface LabeledProps {
  readonly label: string
  readonly children: ReactNode
}

/** A label around one field. */
export const Labeled = ({ label, children }: LabeledProps) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the field is the child
  <label className="grid gap-1">
    <span className="text-sm font-medium">{label}</span>
    {children}
  </label>
)

interface ChoiceProps {
  readonly label: string
  readonly name: string
  /** What may be chosen, with its words. */
  readonly of: readonly (readonly [value: string, words: string])[]
  readonly first?: string | undefined
}

/** One of a few. */
export const Choice = ({ label, name, of, first }: ChoiceProps) => (
  <Labeled label={label}>
    <select name={name} className="input" defaultValue={first}>
      {of.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  </Labeled>
)

/** A payer of this world. */
export const PayerChoice = ({ first }: { readonly first?: string | undefined }) => (
  <Choice label="Payer" name="payer" of={PAYERS.map(({ id, name }) => [id, name])} first={first} />
)

export const textOf = (form: FormData, name: string): string => String(form.get(name) ?? '').trim()
/** Codes as somebody types them: by commas or blanks. */
export const codesOf = (form: FormData, name: string): string[] =>
  textOf(form, name)
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean)
