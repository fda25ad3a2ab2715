import { Link } from '@remix-run/react'
import { templateInWords } from './template-words.ts'

interface TemplateLinesProps {
  readonly templates: readonly {
    readonly id: string
    readonly type: string
    readonly level: string
    readonly difficulty: number
    readonly status: string
    readonly asks: string
    readonly begins: string
    readonly varies: readonly { readonly name: string; readonly how: string }[]
  }[]
}

/** The templates of one objective: what each asks, how it begins, its kind, and what varies with the draw. */
export function TemplateLines({ templates }: TemplateLinesProps) {
  return (
    <ul className="border-t border-line">
      {templates.map(({ asks, begins, varies, ...one }) => (
        <li key={one.id} className="break-inside-avoid border-b border-line py-2.5 print:py-1">
          <Link
            to={`/studio/templates/${one.id}`}
            className="block min-h-11 content-center py-1 no-underline print:min-h-0 print:py-0"
          >
            <span className="mr-3 font-mono text-sm">{one.id}</span>
            <span className="font-serif text-read underline">{asks}</span>
          </Link>
          {begins !== '' && <p className="text-soft">{begins}</p>}
          <p className="mt-0.5 text-sm text-soft">
            {templateInWords(one)} · varies: {varies.map(({ name, how }) => `${name} (${how})`).join(', ')}
          </p>
        </li>
      ))}
    </ul>
  )
}
