import { spawn } from 'node:child_process'

/** Runs a program, showing its output; resolves with its exit code (a signal counts as 1). */
export function run(program, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: 'inherit', shell: process.platform === 'win32', ...options })
    child.once('error', () => done(127))
    child.once('exit', (code) => done(code ?? 1))
  })
}

/** Runs a program and resolves with its exit code and what it printed (standard output and error together). */
export function capture(program, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.once('error', (error) => done({ code: 127, output: String(error) }))
    child.once('exit', (code) => done({ code: code ?? 1, output }))
  })
}
