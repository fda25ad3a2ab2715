import { codesIn, isCodeFile, withFictionalCodes } from '#billing'
import type { Tree } from './read-tree.server.ts'
import { fastHash } from './read-tree.server.ts'

const WRITTEN = /\.(?:ya?ml|mdx|svg)$/

/**
 * The same tree with each procedure number that its code tables know replaced by its fictional code, in lessons, banks,
 * exams and drawings alike. Code tables stay: the engine reckons with the real numbers.
 */
export function fictionalTree({ files, hash }: Tree): Tree {
  const known = codesIn(files.filter(({ path }) => isCodeFile(path)))
  return {
    files: files.map((file) =>
      WRITTEN.test(file.path) ? { ...file, text: withFictionalCodes(file.text, known) } : file,
    ),
    hash: fastHash(`fictional codes\0${hash}`),
    fictional: true,
  }
}
