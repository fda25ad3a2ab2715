// The product's policy forbids code made from text. Told so, zod does not ask whether it may.
globalThis.__zod_globalConfig = { jitless: true }
