import { seeded } from '#kernel/random.ts'
import type { Chart } from '../scenarios/read-chart.ts'
import { readChart } from '../scenarios/read-chart.ts'
import { readScenario } from '../scenarios/read-scenario.ts'
import type { Scenario, ScenarioYaml } from '../scenarios/scenario.ts'
import { checksOf } from './checks.ts'
import { clinicDay, planDay, slippedStaff } from './day-plan.ts'
import type { Draw } from './draw.ts'
import { drawing } from './draw.ts'
import type { Booked } from './encounters.ts'
import { book } from './encounters.ts'
import { familyNames } from './patients.ts'
import type { Staff } from './practice.ts'
import { BILLING, STAFF, VACCINES } from './practice.ts'
import type { PayerId } from './template.ts'
import { exchanged } from './traps.ts'
import { bestWay, hastyWay, trustingWay } from './ways.ts'

/** A generated day: as its author would have written it, as it was read, and what its records say. */
export interface Clinic {
  readonly body: ScenarioYaml
  readonly scenario: Scenario
  readonly chart: Chart
}

/** A seed of a clinic as a person may type one: it is part of an address and of the scenario's id. */
export const isClinicSeed = (text: string): boolean => /^[a-z0-9]{1,12}$/.test(text)

/** The id of the scenario of a seed. */
export const clinicId = (seed: string): string => `clinic-${seed}`
/** How lists name a day, from its scenario's id alone. */
export const clinicTitle = (id: string): string =>
  isClinic(id) ? `Clinic day ${id.slice('clinic-'.length)}` : id
/** Whether a scenario is a generated day of the clinic. */
export const isClinic = (id: string): boolean => id.startsWith('clinic-')

/**
 * A day of the free-play clinic: twenty encounters of mixed payers, drawn from a seed. Pure; the same seed makes the same
 * day. Its solution is the engine's best play.
 * @throws when what it makes is no scenario: a template is wrong then, and a test over many seeds says so first
 */
export function clinicScenario(seed: string): Clinic {
  const draw = drawing(seeded(`clinic ${seed}`))
  const on = clinicDay(draw)
  const names = familyNames(draw)
  const all = planDay(draw).map((plan, i) => book(draw, plan, i + 1, names[i] ?? `Patient${i}`, on))
  const slipped = slippedFor(draw, all)
  const old = cabinet(draw, all)
  const body = bodyOf(seed, on, all, slipped, old)
  const read = readScenario(body)
  if (!read.ok)
    throw new Error(`The clinic of seed ${seed} is no scenario: ${JSON.stringify(read.fault.slice(0, 3))}`)
  const { chart, faults } = readChart(chartText(read.value, textsOf(all, slipped, old)), read.value)
  const [fault] = faults
  if (fault) throw new Error(`The chart of seed ${seed}: ${fault.path}: ${fault.message}`)
  return { body, scenario: read.value, chart }
}

/** Who of the staff was typed wrong, only where it shows in several claims. */
function slippedFor(draw: Draw, all: readonly Booked[]): Staff | null {
  const staff = slippedStaff(draw)
  return all.filter(({ provider }) => provider === staff).length > 1 ? staff : null
}

interface Old {
  readonly id: string
  readonly patient: string
  readonly title: string
  readonly text: string
}

/** Old records of three patients, which nobody needs today. */
function cabinet(draw: Draw, all: readonly Booked[]): readonly Old[] {
  const kinds = draw.shuffle(OLD).slice(0, 3)
  const whose = draw.shuffle(all)
  return kinds.flatMap(([title, text], i): readonly Old[] => {
    const one = whose[i]
    if (!one) return []
    const name = `${one.person.json.first} ${one.person.json.last}`
    return [{ id: `old-${one.n}`, patient: one.patient, title: `${title}: ${name}`, text }]
  })
}
const OLD = [
  ['Counseling notes of 2022', 'Notes of two sessions, kept apart from the rest of the chart.'],
  ['Custody papers of 2020', 'Copies that were left here for safekeeping.'],
  ['Sleep study of 2019', 'Report of a night at home, read by another practice. No treatment was started.'],
  ['Genetic test of 2021', 'Result of a family study. The patient asked that it be kept closed.'],
] as const

const LETTER = 'npi-letter'

function bodyOf(
  seed: string,
  on: string,
  all: readonly Booked[],
  slipped: Staff | null,
  old: readonly Old[],
): ScenarioYaml {
  const providers = Object.fromEntries(
    Object.entries(STAFF)
      .filter(([name]) => all.some(({ provider }) => provider === name))
      .map(([name, one]) => [name, name === slipped ? { ...one, npi: exchanged(one.npi) } : one]),
  )
  const holder = all.find(({ provider }) => provider === slipped)
  return {
    ...{ id: clinicId(seed), title: clinicTitle(clinicId(seed)), minutes: 180, start: on as never },
    task: `Twenty patients come on this day, under different plans. Nothing is billed yet. Find out who pays for each, code what was
done, send clean claims, post what comes back and bring every account to zero, with as little time and loss as can be. Five
figures beside those of the best play make the score: days in receivables, clean claims, denials, net collection, write-offs.`,
    ...{
      sections: ['cms-1500', 'coding', 'insurance', 'case-study'],
      lessons: ['insurance/charge-to-balance'],
    },
    practice: { billing: BILLING, providers },
    patients: all.map(({ patient, person, cards }) => ({
      id: patient,
      person: person.json,
      cards: [...cards],
    })),
    records: [
      ...all.flatMap(({ records }) => records),
      ...(holder && slipped
        ? [
            {
              id: LETTER,
              title: 'Letter about a provider’s number',
              kind: 'letter' as const,
              patient: holder.patient,
              on: on as never,
            },
          ]
        : []),
      ...old.map(({ id, patient, title }) => ({
        ...{ id, patient, title, kind: 'other' as const, on: '2022-05-02' as never, needed: false },
      })),
    ],
    encounters: all.map(({ encounter, account, patient, provider, template, records, made }) => ({
      ...{ id: encounter, account, patient, on: on as never, rendering: provider },
      ...{ place: template.place ?? '11', services: [...made.services] },
      records: [...records.map(({ id }) => id), ...(provider === slipped ? [LETTER] : [])],
    })),
    payers: payersOf(all, on),
    checks: [...checksOf(all)],
    solution: bestWay(all, slipped, holder ? LETTER : null, on),
    wrong: [hastyWay(all), trustingWay(all)],
  }
}

function payersOf(all: readonly Booked[], on: string): ScenarioYaml['payers'] {
  const ids = [...new Set(all.flatMap(({ members }) => members.map(({ payer }) => payer)))].sort()
  return Object.fromEntries(
    ids.map((id: PayerId) => [
      id,
      {
        members: all.flatMap(({ members }) =>
          members.flatMap(({ payer, member }) => (payer === id ? [member] : [])),
        ),
        ...(id !== 'MCRTRN' && { fees: VACCINES }),
        permissions: all.flatMap(({ permission, made, cards, right }) =>
          permission !== null && made.permission && cards[right[0] ?? 0]?.payer === id
            ? [
                {
                  ...{ kind: 'authorization' as const, procedures: [...made.permission], retroDays: 3 },
                  grant: { number: permission, from: on as never, to: '2026-03-31' as never, units: 1 },
                  why: 'The scan is necessary; it was asked for in time.',
                },
              ]
            : [],
        ),
      },
    ]),
  )
}

function textsOf(
  all: readonly Booked[],
  slipped: Staff | null,
  old: readonly Old[],
): Readonly<Record<string, string>> {
  return {
    ...Object.assign({}, ...all.map(({ texts }) => texts)),
    ...Object.fromEntries(old.map(({ id, text }) => [id, text])),
    ...(slipped && {
      [LETTER]: `Dr. ${STAFF[slipped].first} ${STAFF[slipped].name} holds National Provider Identifier **${STAFF[slipped].npi}**, since 2011. It was typed into the practice’s file
again when the program was changed last week.`,
    }),
  }
}

/** The chart as an author writes it: one heading for each record. */
const chartText = ({ records }: Scenario, texts: Readonly<Record<string, string>>): string =>
  records.map(({ id, title }) => `## ${title}\n\n${texts[id] ?? ''}\n`).join('\n')
