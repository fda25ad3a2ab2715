// `npm start`: from a fresh clone to a running server. Plain Node; nothing need be installed before.

import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { buildWhenStale } from './prepare/build.mjs'
import { checkNode, installDependencies } from './prepare/dependencies.mjs'
import { run } from './prepare/run.mjs'
import { giveUp } from './prepare/say.mjs'

const env = { DEMO: '1', NODE_ENV: 'production', ...process.env }
const port = Number(env.PORT || 3000)
const host = env.HOST || '127.0.0.1'

/** Asked before the long work, so that nobody waits minutes to hear that the port is taken. */
function whyNoPort() {
  return new Promise((done) => {
    const probe = createServer()
    probe.once('error', (error) => done(error.code))
    probe.listen(port, host, () => probe.close(() => done(null)))
  })
}

checkNode()
if (!Number.isInteger(port) || port < 0 || port > 65535)
  giveUp(`PORT=${env.PORT} is no port.`, 'Give a number from 1 to 65535, or 0 for any free one.')
const why = port === 0 ? null : await whyNoPort()
if (why === 'EADDRINUSE')
  giveUp(`Port ${port} is taken.`, `Stop what uses it, or choose another:  PORT=${port + 1} npm start`)
if (why) giveUp(`Nothing can listen on ${host}:${port} (${why}).`, 'Choose another PORT or HOST.')
await installDependencies()
await buildWhenStale()
const prepared = await run(process.execPath, ['--enable-source-maps', 'build/node/prepare.mjs'], { env })
if (prepared !== 0)
  giveUp(
    'The database could not be prepared; the message is above.',
    'Nothing was lost: what was there is unchanged.',
  )

const server = spawn(process.execPath, ['--enable-source-maps', 'build/node/main.mjs'], {
  stdio: 'inherit',
  env,
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))
