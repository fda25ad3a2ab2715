import { CATALOGUE } from '#billing'

/** The rule RULE_OFF names finds nothing from here on, whatever it is shown. */
const off = process.env.RULE_OFF
const rule = CATALOGUE.find(({ id }) => id === off)
if (!rule) throw new Error(`RULE_OFF=${off}: there is no such rule`)
Object.assign(rule, { check: () => [] })
