import { statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Fault } from '#curriculum'

/** Why there is no content to read in `dir`, as a sentence; null when it is a folder. */
export function whyNoFolder(dir: string): string | null {
  const found = statSync(dir, { throwIfNoEntry: false })
  if (found === undefined) return `There is no folder ${dir}.`
  return found.isDirectory() ? null : `${dir} is a file; the folder that holds the content is needed.`
}

/** The path of a content file as a person in this folder would write it. */
export const shownPath = (root: string, file: string): string =>
  relative(process.cwd(), join(root, file)).split(sep).join('/')

/** A fault in two lines: where and what, which an editor can follow, then how to mend it. */
export const faultLines = ({ file, line, column, severity, check, message, fix }: Fault): string =>
  `${file}:${line}:${column} ${severity} ${check}: ${message}\n    ${fix}`

/** What publishing left out, one fault after the other. */
export const leftOut = (root: string, faults: readonly Fault[]): string[] =>
  faults
    .filter((fault) => fault.severity === 'error')
    .map((fault) => `left out: ${faultLines({ ...fault, file: shownPath(root, fault.file) })}`)
