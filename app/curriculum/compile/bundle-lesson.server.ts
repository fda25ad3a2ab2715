import type { Root } from 'mdast'
import { bundleMDX } from 'mdx-bundler'
import { getMDXComponent } from 'mdx-bundler/client/index.js'
import type { FunctionComponent } from 'react'
import remarkGfm from 'remark-gfm'
import { componentNames } from './author-components.ts'
import type { DeadPlaces } from './leave-out.ts'
import { leaveOut } from './leave-out.ts'
import { unsafeIn } from './safe-mdx.ts'

/** Markers that stand for the author's components in the element tree; they are never rendered. */
export const markers: Readonly<Record<string, FunctionComponent>> = Object.fromEntries(
  componentNames.map((name) => [name, Object.assign(() => null, { displayName: name })]),
)

/** Refuses the tree unless it is safe: the second line of defence, inside the compiler and before any other plugin. */
function onlySafe() {
  return (tree: Root): void => {
    const [first] = unsafeIn(tree)
    if (first) throw new Error(`${first.line}:${first.column} ${first.message}`)
  }
}

/** Front matter is read by us alone: whatever the compiler's own reader finds, it may not run. */
const nothing = { parse: (): object => ({}), stringify: (): string => '' }

/**
 * The body of a lesson (already found safe) as a component of React elements. The bundler gets no files, so there is
 * nothing an import could reach; the code it makes is run once, here, when the lesson is published.
 *
 * @param dead links and rules that lead nowhere, left out
 */
export async function bundleLesson(
  body: string,
  dead: DeadPlaces = new Set(),
): Promise<FunctionComponent<{ components: typeof markers }>> {
  if (/^\uFEFF?---/.test(body)) throw new Error('1:1 front matter does not belong in the body')
  const { code } = await bundleMDX({
    source: body,
    mdxOptions: (options) => ({
      ...options,
      remarkPlugins: [onlySafe, [leaveOut, dead], ...(options.remarkPlugins ?? []), remarkGfm],
    }),
    grayMatterOptions: (options) => ({
      ...options,
      engines: { yaml: nothing, json: nothing, javascript: nothing, js: nothing },
    }),
    esbuildOptions: (options) => ({ ...options, minify: false, logLevel: 'silent' }),
  })
  return getMDXComponent(code)
}
