// `npm run build`: installs what is missing and builds what is stale.
import { buildWhenStale } from './prepare/build.mjs'
import { checkNode, installDependencies } from './prepare/dependencies.mjs'
import { say } from './prepare/say.mjs'

checkNode()
await installDependencies()
if (!(await buildWhenStale())) say('Nothing to build.')
