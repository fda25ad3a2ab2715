import { Form } from '@remix-run/react'

/** How somebody wants to be reminded. */
export function ReminderWishesForm({
  wishes,
}: {
  wishes: { readonly byMail: boolean; readonly here: boolean }
}) {
  return (
    <section aria-labelledby="how" className="no-print mt-10 border-t border-line pt-6">
      <h2 id="how" className="mb-3 text-2xl">
        How you are told
      </h2>
      <Form method="post" className="grid gap-2">
        <input type="hidden" name="intent" value="wishes" />
        <label className="flex min-h-11 items-center gap-3">
          <input type="checkbox" name="byMail" defaultChecked={wishes.byMail} /> By mail
        </label>
        <label className="flex min-h-11 items-center gap-3">
          <input type="checkbox" name="here" defaultChecked={wishes.here} /> Here, on Today
        </label>
        <button type="submit" className="btn justify-self-start">
          Save
        </button>
      </Form>
    </section>
  )
}
