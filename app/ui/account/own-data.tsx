import { Form, Link } from '@remix-run/react'

/** Everything about a person, to take along. */
export function OwnData() {
  return (
    <section aria-labelledby="own-data" className="max-w-2xl">
      <h2 id="own-data" className="mb-2 text-2xl">
        Your data
      </h2>
      <p className="mb-4 text-soft">
        One ZIP archive with your profile, credit ledger and its files, certificates, exams with their
        receipts, claim cases and lessons. Its index.html says what each file is.
      </p>
      {/* The browser sends it, not our script: the answer is a file. */}
      <Form method="post" action="/account/data" reloadDocument>
        <button type="submit" className="btn">
          Download my data
        </button>
      </Form>
      <h3 className="mt-8 mb-2 text-xl">Erase your account</h3>
      <p className="text-soft">
        For good. <Link to="/account/erase">See what is deleted and what stays</Link>, then decide.
      </p>
    </section>
  )
}
