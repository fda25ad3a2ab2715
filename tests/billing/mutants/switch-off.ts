import { CATALOGUE } from '#billing'

/**
 * The rule RULE_OFF names finds nothing from here on, whatever it is shown. A rule that only tells how something is
 * reckoned (INFO) or that judges files has no finding to lose: what it demonstrates shows nothing.
 */
const off = process.env.RULE_OFF
const rule = CATALOGUE.find(({ id }) => id === off)
if (!rule) throw new Error(`RULE_OFF=${off}: there is no such rule`)
Object.assign(rule, { check: () => [] })
if (rule.demonstrates)
  Object.assign(rule, { demonstrates: rule.demonstrates.map((one) => ({ ...one, shows: () => ({}) })) })
