// `npm run dev`: the server with live reloading, on the demo world.
import { checkNode, installDependencies } from './prepare/dependencies.mjs'
import { run } from './prepare/run.mjs'

const env = { DEMO: '1', NODE_ENV: 'development', ...process.env }
checkNode()
await installDependencies()
const tsx = ['--import', 'tsx']
if ((await run(process.execPath, [...tsx, 'scripts/prepare-database.ts'], { env })) !== 0) process.exit(1)
process.exit(await run(process.execPath, [...tsx, 'app/http/dev.server.ts'], { env }))
