import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'esbuild'
import { engineInUse } from '../../db/kit/engine-in-use.ts'

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

/**
 * Bundles a program of ours into one that plain Node runs and returns its path. tsx, which package.json uses, compiles
 * every module anew in every process: three times the work of most commands themselves.
 */
export async function bundle(program: string): Promise<string> {
  const outdir = join('node_modules/.cache/cleanclaim', `${program.replaceAll(/\W/g, '-')}-${engineInUse}`)
  await build({
    entryPoints: { program },
    ...{ outdir, outExtension: { '.js': '.mjs' }, entryNames: '[name]' },
    ...{ bundle: true, splitting: true, packages: 'external', format: 'esm', platform: 'node' },
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
