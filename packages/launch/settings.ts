import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { appAddresses } from '@mingce/api/notices/app-addresses'
import { mailSettings } from '@mingce/notices/mail-settings'
import { CannotStartError } from './cannot-start.ts'

/** The root of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A PostgreSQL that is not ours: one URL for the apps, one for the owner of the tables. */
export type GivenDatabase = { readonly appUrl: string; readonly ownerUrl: string }

export type Settings = {
  /** The portal's port, 4800; the other apps follow it. */
  readonly basePort: number
  /** Absolute: "/home/wang/mingce/.data". */
  readonly dataFolder: string
  /** Undefined: the embedded server. */
  readonly given: GivenDatabase | undefined
  readonly production: boolean
}

/**
 * Reads what the environment says: `MINGCE_PORT`, `MINGCE_DATA`, `DATABASE_URL` with `DATABASE_OWNER_URL`, `NODE_ENV`.
 *
 * @throws {CannotStartError} when one of them, or what is said of mail, is not to be understood
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  requireMailSettings(env)
  return {
    basePort: basePortOf(env.MINGCE_PORT || '4800'),
    dataFolder: env.MINGCE_DATA ? fromCaller(env.MINGCE_DATA, env) : resolve(root, '.data'),
    given: givenDatabase(env),
    production: env.NODE_ENV === 'production',
  }
}

/** The file of the key that signs the log's checkpoints: `MINGCE_LOG_KEY`, or in the data folder. */
export function logKeyFile({ dataFolder }: Settings, env: NodeJS.ProcessEnv = process.env): string {
  return env.MINGCE_LOG_KEY ? fromCaller(env.MINGCE_LOG_KEY, env) : join(dataFolder, 'log-key')
}

/** Where an app keeps what it saw of the log, as a witness: in `MINGCE_WITNESS`, or in the data folder, apart for each database. */
export function witnessFolder(settings: Settings, app: string, env: NodeJS.ProcessEnv = process.env): string {
  if (env.MINGCE_WITNESS) return join(fromCaller(env.MINGCE_WITNESS, env), app)
  return join(settings.dataFolder, 'witness', ...(settings.given ? [placeOf(settings.given)] : []), app)
}

/** Where the bytes lie that events name: `MINGCE_ATTACHMENTS`, a folder or the address of a bucket, or in the data folder. */
export function attachmentsPlace({ dataFolder }: Settings, env: NodeJS.ProcessEnv = process.env): string {
  const place = env.MINGCE_ATTACHMENTS
  if (!place) return join(dataFolder, 'attachments')
  return /^https?:/.test(place) ? place : fromCaller(place, env)
}

/** "127.0.0.1-5432-mingce" */
function placeOf({ appUrl }: GivenDatabase): string {
  const { hostname, port, pathname } = new URL(appUrl)
  return `${hostname}-${port || '5432'}-${pathname.slice(1)}`.replaceAll(/[^\w.-]/g, '_')
}

/** A path as the caller meant it: npm moves to the root first, and says in `INIT_CWD` where it was called. */
export function fromCaller(path: string, env: NodeJS.ProcessEnv = process.env): string {
  return resolve(env.INIT_CWD ?? process.cwd(), path)
}

/** The apps read them; a start says at once what is wrong with them. */
function requireMailSettings(env: NodeJS.ProcessEnv): void {
  try {
    mailSettings(env)
    appAddresses(env)
  } catch (error) {
    const [zh = '', en = ''] = (error as Error).message.split(' (')
    throw new CannotStartError(zh, en || zh)
  }
}

function basePortOf(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_000) return port
  throw new CannotStartError(
    `MINGCE_PORT 应为 1 到 65000 之间的端口号，现为“${text}”`,
    `MINGCE_PORT must be a port from 1 to 65000, it is "${text}"`,
  )
}

function givenDatabase(env: NodeJS.ProcessEnv): GivenDatabase | undefined {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = env
  if (!appUrl && !ownerUrl) return undefined
  if (appUrl && ownerUrl) return { appUrl, ownerUrl }
  throw new CannotStartError(
    'DATABASE_URL（各应用使用）和 DATABASE_OWNER_URL（建表和授权使用）须同时给出',
    'DATABASE_URL (for the apps) and DATABASE_OWNER_URL (for migrations and grants) are given together or not at all',
  )
}
