import type { ReactNode } from 'react'
import type { Contrast } from './look.ts'
import { CONTRASTS, TEXT_SIZES } from './look.ts'
import type { RoomLook } from './use-look.ts'

const CONTRAST_WORDS: Readonly<Record<Contrast, string>> = {
  site: 'As the site',
  light: 'High, light',
  dark: 'High, dark',
}

/** Text size and contrast; each choice takes effect at once, here too. */
export function LookPanel({ look }: { look: RoomLook }) {
  return (
    <div className="grid gap-6">
      <Choice title="Text size">
        {TEXT_SIZES.map((size) => (
          <Option
            key={size}
            name="text-size"
            chosen={look.text === size}
            disabled={size < look.least}
            onChoose={() => look.setText(size)}
          >
            {size} %
          </Option>
        ))}
      </Choice>
      {look.least > 100 && (
        <p className="-mt-3 text-sm text-soft">Your accommodations give at least {look.least} %.</p>
      )}
      <Choice title="Contrast">
        {CONTRASTS.map((contrast) => (
          <Option
            key={contrast}
            name="contrast"
            chosen={look.contrast === contrast}
            disabled={false}
            onChoose={() => look.setContrast(contrast)}
          >
            <span aria-hidden="true" className={`swatch swatch-${contrast}`}>
              Aa
            </span>
            {CONTRAST_WORDS[contrast]}
          </Option>
        ))}
      </Choice>
      <p className="text-sm text-soft">
        For all exams on this device, until you sign out. Arrow keys choose, Esc closes.
      </p>
    </div>
  )
}

function Choice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-medium">{title}</legend>
      <div className="flex flex-wrap gap-2">{children}</div>
    </fieldset>
  )
}

interface OptionProps {
  readonly name: string
  readonly chosen: boolean
  readonly disabled: boolean
  readonly onChoose: () => void
  readonly children: ReactNode
}

function Option({ name, chosen, disabled, onChoose, children }: OptionProps) {
  return (
    <label
      className={`flex min-h-11 items-center gap-2.5 rounded-house border border-edge px-3.5 has-checked:border-action has-checked:shadow-[inset_4px_0_0_var(--action)] has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-action ${disabled ? 'border-dashed text-faint' : 'cursor-pointer'}`}
    >
      <input
        type="radio"
        name={name}
        checked={chosen}
        disabled={disabled}
        data-first={chosen && name === 'text-size' ? '' : undefined}
        onChange={onChoose}
        className="size-4 shrink-0 accent-(--action) outline-none"
      />
      {children}
    </label>
  )
}
