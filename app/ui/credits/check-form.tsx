import { Form } from '@remix-run/react'

/** Asks for a verification code. Works as a plain form. */
export function CheckForm({ typed }: { typed: string }) {
  return (
    <Form method="get" action="/check" className="flex flex-wrap items-end gap-3">
      <div className="grow">
        <label htmlFor="code" className="mb-1.5 block font-medium">
          Verification code
        </label>
        <input
          id="code"
          name="code"
          required
          maxLength={60}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          defaultValue={typed}
          placeholder="0000-0000-000"
          className="input w-full font-mono"
        />
      </div>
      <button type="submit" className="btn btn-go">
        Check
      </button>
    </Form>
  )
}
