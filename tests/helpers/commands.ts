import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'esbuild'

/** How a program ended, and what it said. */
export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

type Run = (args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Ended>

const runNode =
  (...start: string[]): Run =>
  (args, env = {}) =>
    new Promise((done) => {
      execFile(
        process.execPath,
        [...start, ...args],
        { env: { ...process.env, ...env } },
        (error, out, err) =>
          done({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, out, err }),
      )
    })

/** What brings files or programs of its own along, and must be loaded from its folder. */
const APART = ['@node-rs/argon2', 'better-sqlite3', 'esbuild', 'mdx-bundler', 'nodemailer', 'pg']
/** For the old modules among the packages. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url)"

/**
 * Bundles a program of ours into one that plain Node runs and returns its path. tsx, which package.json uses, compiles
 * every module anew in every process, and Node then looks for hundreds of files: more work than most commands do.
 */
export async function bundle(program: string): Promise<string> {
  // The number of the worker keeps two that bundle the same program apart.
  const name = `${program.replaceAll(/\W/g, '-')}-${process.env.VITEST_POOL_ID}`
  const outdir = join('node_modules/.cache/cleanclaim', name)
  await build({
    entryPoints: { program },
    ...{ outdir, outExtension: { '.js': '.mjs' }, entryNames: '[name]' },
    ...{ bundle: true, splitting: true, format: 'esm', platform: 'node' },
    ...{ external: APART, banner: { js: REQUIRE } },
    ignoreAnnotations: true, // "sideEffects" is a word to the pages' bundler; Node runs every import
  })
  return join(outdir, 'program.mjs')
}

/** A command of `scripts/`: `typed` runs it just as package.json does, `run` from a bundle. Each is a real process. */
export function command(script: string): { readonly typed: Run; readonly run: Run } {
  let bundled: Promise<string> | undefined
  return {
    typed: runNode('--import', 'tsx', script),
    run: async (args, env) => {
      bundled ??= bundle(script)
      return runNode(await bundled)(args, env)
    },
  }
}
