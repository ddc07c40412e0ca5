import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Desk } from '@mingce/api/desk'
import { logKeyMatter } from '@mingce/api/matters/log-key'
import { openDesk } from '@mingce/api/open-desk'
import { record } from '@mingce/api/record'
import type { Actor } from '@mingce/domain/authority/actor'
import { isRefusal } from '@mingce/domain/refusal'
import { rotationsOf } from '@mingce/ledger/rotations'
import { newKeyOf, signingKeys, writeSigningKeys } from '@mingce/ledger/signing-key'
import { formatVerifierKey, verifierOf } from '@mingce/proof/note'
import type { Signer } from '@mingce/proof/verifier'
import type { Caller } from '../caller.ts'
import { CannotStartError } from '../cannot-start.ts'
import { logKeyFile, readSettings } from '../settings.ts'
import { withDatabase } from '../with-database.ts'
import { asSignedIn } from './signed-in.ts'

const dayMs = 24 * 3_600_000

/**
 * `mingce rotate-key --login LOGIN [--days 7]`: a new key for the log, announced by an event in the name of an administrator.
 * It lies beside the former in the key file, and both sign until the overlap is over.
 */
export async function rotateKeyCommand(args: readonly string[], caller: Caller): Promise<void> {
  const { login, days } = read(args)
  const settings = readSettings(caller.env)
  const file = logKeyFile(settings, caller.env)
  if (!existsSync(file))
    throw new CannotStartError(`没有密钥文件 ${file}，请在封存记录的机器上运行`, `there is no key file ${file} here`)
  await withDatabase(settings, async ({ appUrl }) => {
    const desk = await openDesk(appUrl, { follows: false, production: settings.production })
    try {
      await asSignedIn(desk, { login, env: caller.env }, (actor) => rotate({ ...caller, desk, actor }, { file, days }))
    } finally {
      await desk.close()
    }
  })
}

function read(args: readonly string[]): { readonly login: string; readonly days: number } {
  const usage = new CannotStartError(
    '用法：mingce rotate-key --login 管理员账号 [--days 过渡天数]',
    'usage: mingce rotate-key --login LOGIN [--days DAYS]',
  )
  try {
    const text = { type: 'string' } as const
    const { login, days = '7' } = parseArgs({ args: [...args], options: { login: text, days: text } }).values
    if (!login || !/^\d{1,3}$/.test(days)) throw usage
    return { login, days: Number(days) }
  } catch {
    throw usage
  }
}

/** Who is signed in at which terminal, and what they stand on. */
type Standing = Caller & { readonly desk: Desk; readonly actor: Actor }

type Change = { readonly file: string; readonly days: number }

/**
 * The file first: a key that was announced must never be one that nobody has. A second try takes the key that is there; a refusal
 * leaves the file as it was. Former keys stay as long as they may still sign.
 */
async function rotate({ desk, actor, print, say }: Standing, { file, days }: Change): Promise<void> {
  const { account, authority } = actor
  const last = (await rotationsOf(desk.ledger)).at(-1)
  const keys = signingKeys(file)
  const current = last ? keys.find((key) => keyOf(key) === formatVerifierKey(last.to)) : keys[0]
  if (!current)
    throw new CannotStartError(`${file} 中没有现在封存所用的密钥`, `${file} does not hold the key that signs now`)
  const next = keys[keys.indexOf(current) + 1] ?? newKeyOf(current)
  const bothSign = last !== undefined && desk.clock() < last.overlapUntil
  writeSigningKeys(file, [...(bothSign ? keys.slice(0, keys.indexOf(current)) : []), current, next])
  const overlapUntil = new Date(desk.clock().getTime() + days * dayMs).toISOString()
  const command = { do: 'rotateLogKey', from: keyOf(current), to: keyOf(next), overlapUntil } as const
  const outcome = await record(desk, {
    matter: logKeyMatter,
    target: null,
    command,
    key: randomUUID(),
    account,
    authority,
  })
  if (isRefusal(outcome)) {
    writeSigningKeys(file, keys)
    throw new CannotStartError(refusals[outcome.refused] ?? outcome.refused, outcome.refused)
  }
  print(`${keyOf(next)}\n`)
  say(`新公钥如上，请告知各见证方；到 ${overlapUntil} 两把密钥同时签名 / the new public key; both sign until then`)
  say(`请把 ${file} 复制到其他封存记录的机器，并另存备份 / copy the file to the other machines that seal`)
}

function keyOf(signer: Signer): string {
  return formatVerifierKey(verifierOf(signer, 'ed25519'))
}

const refusals: Readonly<Record<string, string>> = {
  ONLY_ADMINISTRATORS: '没有更换：只能由系统管理员办理',
  NOT_APPOINTED: '没有更换：该账号现在没有岗位',
  ROTATION_UNDER_WAY: '没有更换：上一次更换的过渡期还没有结束',
  OVERLAP_OUT_OF_RANGE: '没有更换：过渡期应为 1 到 90 天',
  KEY_DOES_NOT_SIGN: '没有更换：密钥文件中的不是现在封存所用的密钥',
  LOOK_AGAIN: '没有更换：有人同时在办理，请再试一次',
}
