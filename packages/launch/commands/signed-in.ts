import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { Desk } from '@mingce/api/desk'
import { actorOfSession } from '@mingce/api/standing'
import type { Actor } from '@mingce/domain/authority/actor'
import { endSession, sessionOf } from '@mingce/identity/sessions'
import { signIn } from '@mingce/identity/sign-in'
import { CannotStartError } from '../cannot-start.ts'

/**
 * Does something in the name of whoever signs in at the terminal, with a password that is not shown, or that of
 * `MINGCE_PASSWORD` in `env`. It stands in the access log as any sign-in, from "terminal".
 *
 * @throws {CannotStartError} when nobody is signed in, or the account holds no post
 */
export async function asSignedIn<T>(
  desk: Desk,
  { login, env }: { readonly login: string; readonly env: NodeJS.ProcessEnv },
  work: (actor: Actor) => Promise<T>,
): Promise<T> {
  const password = env.MINGCE_PASSWORD ?? (await askPassword(login))
  const entered = await signIn(desk.identity, { login, password, address: 'terminal', now: new Date() })
  if ('refused' in entered)
    throw new CannotStartError(
      `没有登录：${refusals[entered.refused] ?? entered.refused}`,
      `not signed in: ${entered.refused}`,
    )
  try {
    const session = await sessionOf(desk.identity, entered.token, new Date())
    const actor = session && (await actorOfSession(desk, session))
    if (!actor) throw new CannotStartError(`${login} 现在没有岗位`, `${login} holds no post now`)
    return await work(actor)
  } finally {
    await endSession(desk.identity, entered.token)
  }
}

const refusals: Readonly<Record<string, string>> = {
  WRONG_LOGIN: '账号或密码不对',
  LOCKED_OUT: '连续输错五次，账号已锁定，请稍后再试',
  TOO_MANY_TRIES: '尝试过多，请稍后再试',
  BUSY: '登录的人太多，请稍后再试',
  ACCOUNT_DISABLED: '账号已停用',
  DEMO_ACCOUNT: '生产环境不能使用演示账号',
}

/** What is typed is not echoed. */
async function askPassword(login: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new CannotStartError(
      '请在终端中运行，或用 MINGCE_PASSWORD 给出密码',
      'run it at a terminal, or give MINGCE_PASSWORD',
    )
  process.stderr.write(`${login} 的密码 / password: `)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const line = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await line.question('')
  } finally {
    line.close()
    process.stderr.write('\n')
  }
}
