import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'

/**
 * The page's data come as a stream, and RemixBrowser waits for them by throwing a promise outside of any boundary. A key
 * that is pressed while React waits so makes React 18 take the page over at once, which it then cannot (error 345). So
 * they are waited for first; RemixBrowser throws before it does anything else.
 */
async function dataRead(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (thrown) {
    await thrown
  }
}

void dataRead().then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    )
  }),
)
