import { Form, useSubmit } from '@remix-run/react'
import type { FormEvent, ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { OWNER } from '#ui/exam/device-owner.ts'
import { useNonce } from '#ui/nonce.ts'

/** How long a page may take to wake before signing out goes on without it. */
const PATIENCE_MS = 10_000
/**
 * Runs in the browser before the page is awake: where an exam may lie on the device, the form is held back until it can
 * be asked. A second wish long after the first goes through: then the page does not wake.
 */
const HOLD = `addEventListener('submit',e=>{const f=e.target,d=f.dataset
if(f.getAttribute('action')!=='/sign-out'||d.awake||!localStorage.getItem('${OWNER}')||Date.now()-(d.held||Date.now())>${PATIENCE_MS})return
e.preventDefault();d.held||=Date.now()},true)`

/**
 * Signs out, which also clears the device. When it holds answers that have not reached the server, that is said first,
 * with the way back to the exam. What looks and warns is loaded only when somebody signs out.
 */
export function SignOut({ person }: { readonly person: string }) {
  const submit = useSubmit()
  const [warning, setWarning] = useState<ReactNode>(null)
  const form = useRef<HTMLFormElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const leave = () => submit(null, { method: 'post', action: '/sign-out' })
  const stay = () => {
    setWarning(null)
    button.current?.focus()
  }
  const ask = async () => {
    const warned = await import('./unsent-warning.tsx')
      .then(({ leaveDevice }) => leaveDevice(person, leave, stay))
      .catch(() => null)
    if (warned) setWarning(warned)
    else leave()
  }
  const wish = useRef(ask)
  wish.current = ask
  useEffect(() => {
    if (!form.current) return
    const { dataset } = form.current
    dataset.awake = 'yes'
    if (dataset.held) void wish.current()
    delete dataset.held
  }, [])
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void ask()
  }
  return (
    <>
      <Form
        ref={form}
        method="post"
        action="/sign-out"
        className="mt-1 border-t border-line pt-1"
        onSubmit={onSubmit}
      >
        <button
          ref={button}
          type="submit"
          className="min-h-11 w-full rounded-house px-3 text-left hover:bg-tint"
        >
          Sign out
        </button>
      </Form>
      <script
        nonce={useNonce()}
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own text, allowed by the page's nonce
        dangerouslySetInnerHTML={{ __html: HOLD }}
      />
      {warning}
    </>
  )
}
