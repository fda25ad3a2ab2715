import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import { escapeHtml } from '../items/prose.ts'

/** Why a drawing is not published, with its place in the file. */
export interface SvgFault {
  readonly line: number
  readonly column: number
  readonly message: string
  readonly fix: string
}

const ELEMENTS = new Set(
  'svg g path line polyline polygon rect circle ellipse text tspan title desc defs marker use linearGradient stop pattern clipPath'.split(
    ' ',
  ),
)
const ATTRIBUTES = new Set(
  `viewBox d x y x1 y1 x2 y2 dx dy cx cy r rx ry width height points transform fill fill-opacity fill-rule stroke stroke-width
   stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity opacity font-size font-family font-weight font-style text-anchor
   dominant-baseline letter-spacing id href marker-start marker-mid marker-end markerWidth markerHeight refX refY orient markerUnits
   offset stop-color stop-opacity gradientUnits gradientTransform patternUnits clip-path preserveAspectRatio color role aria-hidden
   aria-label aria-labelledby xmlns rotate textLength lengthAdjust vector-effect paint-order`.split(/\s+/),
)
const PLAIN = 'Draw it with plain shapes, text and currentColor.'
const LOCAL = /^(?:url\(#[A-Za-z][\w-]*\)|#[A-Za-z][\w-]*)$/
const TAG = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five entities of XML and numbered characters; anything else stays as it is and is escaped when written. */
const decode = (text: string): string =>
  text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,6})|#x([0-9a-f]{1,5}));/gi, (whole, name, dec, hex) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole
    const code = dec ? Number(dec) : Number.parseInt(String(hex), 16)
    return code > 31 && code < 0xd800 ? String.fromCodePoint(code) : ''
  })

/**
 * Reads an SVG drawing and writes it again from what is listed above: shapes, text, gradients, markers, references
 * into itself. No style, script, event, image, foreign object or address gets through; all are faults.
 *
 * @param prefix put before every id, so that two drawings on a page do not meet
 */
export function readSvg(text: string, prefix = ''): Result<string, SvgFault> {
  const source = text.replace(/^\uFEFF?\s*(?:<\?xml[^>]*\?>)?\s*/, (head) => head.replace(/[^\n]/g, ' '))
  const refuse = (at: number, message: string, fix = PLAIN) => {
    const before = source.slice(0, at).split('\n')
    return fail({ line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message, fix })
  }
  const open: string[] = []
  let out = ''
  let at = 0
  while (at < source.length) {
    if (source.startsWith('<!--', at)) {
      const end = source.indexOf('-->', at)
      if (end < 0) return refuse(at, 'a comment is not closed', 'End it with -->.')
      at = end + 3
    } else if (source[at] === '<') {
      TAG.lastIndex = at
      const tag = TAG.exec(source)
      if (tag === null) return refuse(at, 'this is not a plain SVG tag')
      const [whole, closing, name = '', attributes = '', single] = tag
      if (!ELEMENTS.has(name)) return refuse(at, `<${name}> is not allowed in a drawing`)
      if (open.length === 0 && (name !== 'svg' || out !== ''))
        return refuse(at, 'the drawing must be one <svg>', 'Put everything into one <svg> … </svg>.')
      if (closing) {
        if (open.pop() !== name || attributes !== '')
          return refuse(at, `</${name}> closes nothing`, 'Close what was opened last, and nothing else.')
        out += `</${name}>`
      } else {
        const written = attributesOf(attributes, prefix)
        if (!written.ok) return refuse(at, written.fault)
        out += `<${name}${written.value}${single ? '/>' : '>'}`
        if (!single) open.push(name)
      }
      at += whole.length
    } else {
      const next = source.indexOf('<', at)
      const end = next < 0 ? source.length : next
      const words = source.slice(at, end)
      if (open.length === 0 && words.trim() !== '')
        return refuse(at, 'text stands outside the drawing', 'Move it into a <text>, or delete it.')
      out += open.length === 0 ? '' : escapeHtml(decode(words))
      at = end
    }
  }
  if (open.length > 0 || out === '')
    return refuse(Math.max(0, source.length - 1), 'the drawing is not closed', 'End it with </svg>.')
  return ok(out)
}

function attributesOf(text: string, prefix: string): Result<string, string> {
  let out = ''
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    const value = decode(double ?? single ?? '')
    if (name.startsWith('xmlns')) continue
    if (!ATTRIBUTES.has(name)) return fail(`the attribute ${name} is not allowed in a drawing`)
    const refers = name === 'href' || /url\s*\(/i.test(value)
    if (refers && !LOCAL.test(value)) return fail(`${name} may only refer to something in the same drawing`)
    const kept =
      name === 'id'
        ? prefix + value
        : refers
          ? value.replace('#', `#${prefix}`)
          : name === 'aria-labelledby'
            ? prefixed(value, prefix)
            : value
    out += ` ${name}="${escapeHtml(kept)}"`
  }
  return ok(out)
}

const prefixed = (ids: string, prefix: string): string =>
  ids
    .split(/\s+/)
    .map((id) => prefix + id)
    .join(' ')
