import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotStartError } from './cannot-start.ts'
import { commandOf } from './process-command.ts'

/** The data folder, ours alone until released. */
export type TakenFolder = {
  /** Tells whoever waits for the folder that it will soon be free. */
  announceEnd(): void
  release(): void
}

type Holder = { readonly pid: number; readonly ending: boolean }

const patienceMs = { running: 2_000, ending: 40_000 }

/**
 * Makes the data folder if need be and takes it, waiting for a Mingce that is about to end.
 *
 * @throws {CannotStartError} when it cannot be written, or another Mingce uses it
 */
export async function takeDataFolder(folder: string): Promise<TakenFolder> {
  makeWritable(folder)
  const file = join(folder, 'launcher')
  for (let waitedMs = 0; !take(file); waitedMs += 100) {
    const holder = holderOf(file)
    if (!holder) rmSync(file, { force: true })
    else if (waitedMs >= (holder.ending ? patienceMs.ending : patienceMs.running)) throw inUse(folder, holder.pid)
    else await sleep(100)
  }
  return {
    announceEnd: () => writeFileSync(file, `${process.pid} ending`),
    release: () => rmSync(file, { force: true }),
  }
}

function makeWritable(folder: string): void {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK | constants.X_OK)
    const postgres = join(folder, 'postgres')
    if (existsSync(postgres)) accessSync(postgres, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code
    throw new CannotStartError(
      `数据文件夹 ${folder} 不可写（${reason}），请用 MINGCE_DATA 指定一个当前用户可写的文件夹`,
      `the data folder ${folder} cannot be written (${reason}); name one that this user may write by MINGCE_DATA`,
    )
  }
}

/** Step by step: Node's own `recursive` never comes back from a place like /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

function take(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid} running`, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Undefined when whoever took the folder was killed; its number may by now be another program's, or our own. */
function holderOf(file: string): Holder | undefined {
  if (!existsSync(file)) return undefined
  const [pid, state] = readFileSync(file, 'utf8').split(' ')
  const holder = { pid: Number(pid), ending: state === 'ending' }
  const lives = holder.pid !== process.pid && commandOf(holder.pid)?.includes('packages/launch')
  return lives ? holder : undefined
}

function inUse(folder: string, pid: number): CannotStartError {
  return new CannotStartError(
    `数据文件夹 ${folder} 正被另一个明册进程（${pid}）使用，请先停止它，或用 MINGCE_DATA 另选文件夹`,
    `the data folder ${folder} is in use by another Mingce (process ${pid}); stop it first, or choose another folder by MINGCE_DATA`,
  )
}
