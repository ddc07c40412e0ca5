import { randomUUID } from 'node:crypto'
import type { Desk } from '@mingce/api/desk'
import { openDesk } from '@mingce/api/open-desk'
import { clearRedacted, entryToRedact, redact, redactionOf } from '@mingce/api/redaction'
import type { Actor } from '@mingce/domain/authority/actor'
import type { RedactionCommand } from '@mingce/domain/redaction/decide'
import { redactableTexts } from '@mingce/domain/redaction/redacted-form'
import { isRefusal } from '@mingce/domain/refusal'
import type { Caller } from '../caller.ts'
import { CannotStartError } from '../cannot-start.ts'
import { readSettings } from '../settings.ts'
import { withDatabase } from '../with-database.ts'
import { type RedactArguments, readRedactArguments } from './redact-arguments.ts'
import { asSignedIn } from './signed-in.ts'

/**
 * `mingce redact`: an administrator looks which fields an entry has and orders that some be redacted, an auditor applies or
 * declines it. It never prints a word of what is redacted.
 */
export async function redactCommand(args: readonly string[], caller: Caller): Promise<void> {
  const asked = readRedactArguments(args)
  const settings = readSettings(caller.env)
  await withDatabase(settings, async ({ appUrl }) => {
    const desk = await openDesk(appUrl, { follows: false, production: settings.production })
    try {
      await redactAt(desk, asked, caller)
    } finally {
      await desk.close()
    }
  })
}

/** The same, where the desk stands open. */
export async function redactAt(desk: Desk, asked: RedactArguments, caller: Caller): Promise<void> {
  await asSignedIn(desk, { login: asked.login, env: caller.env }, (actor) => {
    const standing = { ...caller, desk, actor }
    return asked.do === 'look' ? look(standing, asked) : carry(standing, asked)
  })
}

/** Who is signed in at which terminal, and what they stand on. */
type Standing = Caller & { readonly desk: Desk; readonly actor: Actor }

type Asked<Do extends RedactArguments['do']> = RedactArguments & { readonly do: Do }

/** The fields of an entry that could be redacted, by their places and lengths. */
async function look({ desk, actor: { level }, say, print }: Standing, { position }: Asked<'look'>): Promise<void> {
  if (level !== 'administration' && level !== 'audit') throw refusedFor('ONLY_ADMINISTRATORS')
  const found = await entryToRedact(desk.ledger, position)
  if (!found) throw refusedFor('NO_SUCH_ENTRY')
  if (found.entry.redacted) throw refusedFor('ALREADY_REDACTED')
  const { type, stream, version } = found.entry
  say(
    `位置 ${position}：${type}，${stream} 第 ${version} 条；可遮盖的字段和字数 / what could be redacted, in characters`,
  )
  const texts = stream.startsWith('redaction/') ? [] : redactableTexts(found.entry)
  print(texts.map(({ path, length }) => `${path}\t${length}\n`).join(''))
}

async function carry(standing: Standing, asked: Exclude<RedactArguments, Asked<'look'>>): Promise<void> {
  const { desk, actor: by, say } = standing
  const { position } = asked
  const { version: seen } = await redactionOf(desk.ledger, position)
  const command = commandOf(asked, seen)
  const outcome = await redact(desk, { position, command, key: randomUUID(), by })
  if (isRefusal(outcome)) throw refusedFor(outcome.refused, outcome.about)
  if (asked.do === 'order')
    say(`已下达，等审计人员执行：mingce redact --apply ${position} / ordered, an auditor applies it`)
  if (asked.do === 'decline') say(`位置 ${position} 的命令不予执行 / declined`)
  if (asked.do === 'apply') await clear(standing, position)
}

function commandOf(asked: Exclude<RedactArguments, Asked<'look'>>, seen: number): RedactionCommand {
  if (asked.do === 'apply') return { do: 'applyRedaction', seen }
  if (asked.do === 'decline') return { do: 'declineRedaction', reason: asked.reason, seen }
  const { position, paths, orderNumber, reason } = asked
  return { do: 'orderRedaction', position, paths, orderNumber, reason, seen }
}

async function clear({ desk, say }: Standing, position: number): Promise<void> {
  say(`位置 ${position} 已遮盖，正在由账本重建各投影 / redacted; making the projections anew`)
  await clearRedacted(desk, (name) => say(`  ${name}`))
  say(
    '账本和各投影中已没有这处原文；别的记录里若有同样的文字，须另行下令。备份和以前带走的导出件、回执不受影响 / the text is gone from the ledger and the projections; the same words in another entry need an order of their own, and backups and what was taken away keep them',
  )
}

function refusedFor(code: string, about: readonly string[] = []): CannotStartError {
  const where = about.length > 0 ? `：${about.join('、')}` : ''
  return new CannotStartError(`没有办理：${refusals[code] ?? code}${where}`, code)
}

const refusals: Readonly<Record<string, string>> = {
  ONLY_ADMINISTRATORS: '遮盖命令由系统管理员下达',
  ONLY_AUDITORS: '遮盖由审计人员执行或不予执行',
  SAME_PERSON: '命令由您本人下达，须由另一人执行',
  NO_SUCH_ENTRY: '这个位置没有记录，请核对回执编号',
  NOT_SEALED_YET: '这条记录还没有封存，请几秒后再试',
  REDACTION_WAITING: '这条记录已有一份命令在等答复',
  NO_REDACTION_WAITING: '这条记录没有等待执行的命令',
  STALE_VERSION: '有人刚刚办理过，请再看一次',
  ALREADY_REDACTED: '这条记录已经遮盖，每条只遮盖一次',
  REDACTION_OF_REDACTION: '关于遮盖的记录不能再遮盖',
  NO_TEXT_THERE: '所指的地方没有文字',
  EVENT_NEEDS_TEXT: '所指的是编号、日期、选项或其他记录引用的名称，遮盖后无法读取',
  NOT_APPOINTED: '该账号现在没有岗位',
  LOOK_AGAIN: '有人同时在办理，请再试一次',
}
