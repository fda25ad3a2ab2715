import type { Role } from './role.ts'

/**
 * Why a change of roles cannot be made: someone must stay administrator, or nobody could ever give a role again.
 * @param administrators how many people are administrators before the change, the person included.
 */
export function rolesFault(
  before: readonly Role[],
  after: readonly Role[],
  administrators: number,
): { readonly code: 'last-administrator' } | null {
  const steps = before.includes('administrator') && !after.includes('administrator')
  return steps && administrators <= 1 ? { code: 'last-administrator' } : null
}
