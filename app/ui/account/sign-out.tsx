import { Form, useSubmit } from '@remix-run/react'
import type { FormEvent, ReactNode } from 'react'
import { useRef, useState } from 'react'

/**
 * Signs out, which also clears the device. When it holds answers that have not reached the server, that is said first,
 * with the way back to the exam. What looks and warns is loaded only when somebody signs out.
 */
export function SignOut({ person }: { readonly person: string }) {
  const submit = useSubmit()
  const [warning, setWarning] = useState<ReactNode>(null)
  const button = useRef<HTMLButtonElement>(null)
  const leave = () => submit(null, { method: 'post', action: '/sign-out' })
  const stay = () => {
    setWarning(null)
    button.current?.focus()
  }
  const ask = async (event: FormEvent) => {
    event.preventDefault()
    const warned = await import('./unsent-warning.tsx')
      .then(({ leaveDevice }) => leaveDevice(person, leave, stay))
      .catch(() => null)
    if (warned) setWarning(warned)
    else leave()
  }
  return (
    <>
      <Form
        method="post"
        action="/sign-out"
        className="mt-1 border-t border-line pt-1"
        onSubmit={(event) => void ask(event)}
      >
        <button
          ref={button}
          type="submit"
          className="min-h-11 w-full rounded-house px-3 text-left hover:bg-tint"
        >
          Sign out
        </button>
      </Form>
      {warning}
    </>
  )
}
