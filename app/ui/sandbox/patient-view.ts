import type { CaseView } from '#sandbox'

export type ScenarioPatientView = CaseView['patients'][number]
