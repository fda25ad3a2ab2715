export const USE = `Use: credits statement --rules <board|file.yaml> --ledger <file.json> [--as-of 2026-05-01]
                       [--credential board:credential] [--cycle 2025-05-01] [--content dir] [--json]
     credits rules [--content dir] [--json]
     credits ledger-schema
     credits badge verify <file>`

/** Something wrong with what was asked: in which file, at which field when it is known, and what to do. */
export interface Wrong {
  readonly file?: string
  readonly field?: string
  readonly message: string
}

export const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Says why there is no answer, to people on standard error, and for programs on standard output, too. */
export function refuse(wrongs: readonly Wrong[], { json = false, use = false } = {}): 2 {
  const lines = wrongs.map(({ file, field, message }) =>
    [file, field]
      .filter((part) => part !== undefined && part !== '')
      .concat(message)
      .join(': '),
  )
  process.stderr.write(`${[...lines, ...(use ? [USE] : [])].join('\n')}\n`)
  if (json) print(JSON.stringify({ error: lines[0] ?? '', faults: wrongs }, null, 2))
  return 2
}
