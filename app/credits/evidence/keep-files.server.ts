import type { Writes } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { CreditFault } from '../ledger/credit-fault.ts'
import { bytesKept } from './evidence.store.server.ts'
import type { Staged, StagedFile } from './evidence-files.server.ts'
import { adoptFile, discardFiles, settleFile } from './evidence-files.server.ts'
import { MOST_BYTES_EACH, MOST_FILES } from './evidence-name.ts'

/** The files of a form if all can be taken. */
export function takenFiles(files: readonly Staged[], most = MOST_FILES): Result<StagedFile[], CreditFault> {
  const refused = files.flatMap((file) => (file.ok ? [] : [file.fault]))
  const taken = files.flatMap((file) => (file.ok ? [file.value] : []))
  for (const { name } of taken.slice(Math.max(0, most)))
    refused.push({ name, why: `is one too many: a line has at most ${MOST_FILES} files` })
  return refused.length > 0 ? fail({ code: 'files', refused }) : ok(taken)
}

/** Why a person's store has no room for more files; `null` when it has. In the transaction that would write them. */
export async function roomFault(
  tx: Writes,
  personId: Id<'Person'>,
  files: readonly Pick<StagedFile, 'name' | 'size'>[],
): Promise<CreditFault | null> {
  if (files.length === 0) return null
  const more = files.reduce((sum, { size }) => sum + size, 0)
  if ((await bytesKept(tx, personId)) + more <= MOST_BYTES_EACH) return null
  const why = 'does not fit any more: your files may come to 2 GB together'
  return { code: 'files', refused: files.map(({ name }) => ({ name, why })) }
}

/**
 * Does what writes lines that name these files. `work` puts them into the person's folder (`adopt`) when it knows that
 * it will write. None of them stays in the way of the next upload afterwards; what was adopted for a line that was not
 * written after all is found by housekeeping.
 */
export async function keepingFiles<T, F>(
  files: readonly Staged[],
  personId: string,
  work: (adopt: () => Promise<void>) => Promise<Result<T, F>>,
): Promise<Result<T, F>> {
  try {
    const done = await work(async () => {
      for (const file of files) if (file.ok) await adoptFile(file.value, personId)
    })
    if (done.ok) for (const file of files) if (file.ok) await settleFile(file.value, personId)
    return done
  } finally {
    await discardFiles(files)
  }
}
