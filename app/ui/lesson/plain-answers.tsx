import { Html } from '#ui/exam/html.tsx'
import type { AskedCheck } from './asked-check.ts'

/** What there is to answer with, as text: while the form is on its way, without JavaScript, and on paper. */
export function PlainAnswers({ view }: { view: AskedCheck['view'] }) {
  switch (view.type) {
    case 'single':
    case 'multiple':
      return <Lettered texts={view.optionsHtml} />
    case 'truefalse':
      return <Lettered texts={['True', 'False']} />
    case 'matching':
      return (
        <div className="grid gap-6 md:grid-cols-2">
          <Plain texts={view.promptsHtml} />
          <Lettered texts={view.answersHtml} />
        </div>
      )
    case 'ordering':
      return <Plain texts={view.stepsHtml} />
    case 'numeric':
    case 'fill':
      return <p aria-hidden="true" className="hidden h-9 max-w-60 border-b border-edge print:block" />
    default:
      return null
  }
}

function Lettered({ texts }: { texts: readonly string[] }) {
  return (
    <ul className="grid gap-2.5">
      {texts.map((html, i) => (
        <li
          key={html}
          className="flex min-h-12 items-baseline gap-3 rounded-house border border-edge px-4 py-3 print:min-h-0 print:py-1.5"
        >
          <span className="w-4 shrink-0 text-sm font-semibold text-soft">{String.fromCharCode(65 + i)}</span>
          <Html as="span" html={html} className="font-serif text-read leading-snug" />
        </li>
      ))}
    </ul>
  )
}

function Plain({ texts }: { texts: readonly string[] }) {
  return (
    <ul className="grid content-start gap-2.5">
      {texts.map((html) => (
        <li
          key={html}
          className="min-h-12 rounded-house border border-edge px-4 py-3 print:min-h-0 print:py-1.5"
        >
          <Html html={html} className="font-serif text-read leading-snug" />
        </li>
      ))}
    </ul>
  )
}
