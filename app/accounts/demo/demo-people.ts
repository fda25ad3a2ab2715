import type { Role } from '../roles/role.ts'

export interface DemoPerson {
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
}

/** One invented person of each role. They have no password: the sign-in page lets visitors in by name, in the demo only. */
export const DEMO_PEOPLE: Readonly<Record<Role, DemoPerson>> = {
  candidate: { name: 'Avery Quill', email: 'avery.quill@demo.cleanclaim.example', roles: ['candidate'] },
  specialist: {
    name: 'Morgan Lathe',
    email: 'morgan.lathe@demo.cleanclaim.example',
    roles: ['candidate', 'specialist'],
  },
  instructor: { name: 'Rowan Pell', email: 'rowan.pell@demo.cleanclaim.example', roles: ['instructor'] },
  auditor: { name: 'Linden Ames', email: 'linden.ames@demo.cleanclaim.example', roles: ['auditor'] },
  administrator: {
    name: 'Sasha Wren',
    email: 'sasha.wren@demo.cleanclaim.example',
    roles: ['administrator'],
  },
}

/** Which of the demo's people has this address; `null` when none. */
export function demoSelf(email: string): { readonly role: Role; readonly name: string } | null {
  const role = (Object.keys(DEMO_PEOPLE) as Role[]).find((role) => DEMO_PEOPLE[role].email === email)
  return role ? { role, name: DEMO_PEOPLE[role].name } : null
}
