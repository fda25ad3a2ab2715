import type { Claim } from '../../claim/claim.ts'
import type { Outcome } from '../../claim/outcome.ts'
import { no, ok } from '../../claim/outcome.ts'
import type { Finding } from '../../edits/finding.ts'
import type { Stage } from '../../edits/scene.ts'
import { sceneOf } from '../../edits/scene.ts'
import { scrubClaim } from '../../edits/scrub.ts'
import { checkX12 } from '../check-x12.ts'
import { writeFile } from '../wire/write-file.ts'
import type { X12Error } from '../wire/x12-error.ts'
import { claimFileSegments } from './claim-file-segments.ts'
import type { WriteContext } from './context.ts'
import { PROFESSIONAL } from './guide-837p.ts'

/** Why a claim was not written. */
export interface WriteFault {
  /** What a front end would reject it for (level REJ), by claim. */
  readonly findings: readonly { readonly claim: string; readonly finding: Finding }[]
  /** What the file would get wrong as X12. */
  readonly errors: readonly X12Error[]
}

/**
 * Writes claims as one 837P file, in their order. Refuses what a front end would reject: with a stage, the findings of
 * level REJ; always, what the guide does not allow. A file that comes out is one that `checkX12` finds nothing in.
 * Free text is folded to upper case and plain letters, and delimiters in it become blanks; in a number they are refused.
 * @param stage what the rules need to look at the claims; missing: only the structure is judged
 */
export function writeClaims(
  claims: readonly [Claim, ...Claim[]],
  context: WriteContext,
  stage?: Stage,
): Outcome<string, WriteFault> {
  const findings = stage
    ? claims.flatMap((claim) =>
        scrubClaim(sceneOf(claim, stage))
          .filter(({ level }) => level === 'REJ')
          .map((finding) => ({ claim: claim.id, finding })),
      )
    : []
  if (findings.length > 0) return no({ findings, errors: [] })
  const text = writeFile(PROFESSIONAL, context.envelope, [{ segments: claimFileSegments(claims, context) }])
  if (!text.ok) return no({ findings: [], errors: text.fault })
  const { errors } = checkX12(text.value)
  return errors.length > 0 ? no({ findings: [], errors }) : ok(text.value)
}

/**
 * Writes one claim as an 837P file (005010X222A1), or refuses it with every error and its place; see `writeClaims`.
 */
export const writeClaim = (claim: Claim, context: WriteContext, stage?: Stage): Outcome<string, WriteFault> =>
  writeClaims([claim], context, stage)
