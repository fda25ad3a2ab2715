/**
 * zod tries whether it may make code from text, which our content policy forbids and browsers report. Said before the
 * engine is loaded, it does not try. Import it first.
 */
const settings = globalThis as { __zod_globalConfig?: { jitless?: boolean } }
settings.__zod_globalConfig = { ...settings.__zod_globalConfig, jitless: true }
