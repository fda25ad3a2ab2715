import { Form } from '@remix-run/react'
import { CopyButton } from '#ui/kit/copy-button.tsx'
import { Notice } from '#ui/kit/notice.tsx'

/** The secret address of one's calendar: made, made anew, closed. It is shown once. */
export function FeedForm({ hasFeed, address }: { hasFeed: boolean; address: string | undefined }) {
  return (
    <section aria-labelledby="feed" className="no-print mt-10 border-t border-line pt-6">
      <h2 id="feed" className="mb-3 text-2xl">
        In your calendar
      </h2>
      <p className="mb-4 text-soft">
        Add a secret address to your calendar program, and your dates stand in it. Whoever knows the address
        can read them, without signing in.
      </p>
      {address && (
        <div className="mb-4">
          <Notice key={address} tone="good" focus>
            <p>This is the address. It is shown this once; an earlier one leads nowhere now.</p>
            <p className="my-3 font-mono text-sm [overflow-wrap:anywhere]">{address}</p>
            <CopyButton text={address} name="Copy the address" />
          </Notice>
        </div>
      )}
      <Form method="post" className="flex flex-wrap gap-3">
        <button type="submit" name="intent" value="open-feed" className="btn">
          {hasFeed ? 'Make a new address' : 'Make an address'}
        </button>
        {hasFeed && (
          <button type="submit" name="intent" value="close-feed" className="btn">
            Close the address
          </button>
        )}
      </Form>
    </section>
  )
}
