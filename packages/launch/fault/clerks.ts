import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { digestOf } from '@mingce/api/digest'
import { schoolDistricts } from '@mingce/api/test-desk'
import { type Chance, oneOf } from './chance.ts'

/** A command that was answered: who sent it, under which key, and where it is said to stand. */
export type Acknowledged = { readonly account: string; readonly key: string; readonly positions: readonly number[] }

/** A county's drafter at one desk: signed in, with the items they drafted there. */
export type Clerk = { readonly account: string; readonly cookie: string; readonly items: Item[] }

/** What a clerk knows of an item they drafted. */
type Item = { readonly id: string; digest: string; revisions: number }

type Answer = { readonly status: number; readonly body: unknown }

const mostItems = 20
const patienceMs = 90_000

/**
 * A county's clerk at work: drafts items and revises them, through whichever app answers, until `working` is over. Where an
 * answer does not come they send the same command again under the same key, as the screens do.
 *
 * @returns what was acknowledged; every command that was sent is among it
 * @throws when a command is not answered for good, or is refused
 */
export async function work(
  clerk: Clerk,
  { addresses, working, chance }: { addresses: readonly string[]; working: AbortSignal; chance: Chance },
): Promise<readonly Acknowledged[]> {
  const { account, cookie, items } = clerk
  const acknowledged: Acknowledged[] = []
  while (!working.aborted) {
    const { procedure, input, done } = next(items, chance)
    const body = JSON.stringify(input)
    const send = () => post(`${oneOf(chance, addresses)}/api/${procedure}`, body, cookie)
    const { positions } = await untilAnswered<{ positions: readonly number[] }>(send, input.key)
    acknowledged.push({ account, key: input.key, positions })
    done()
  }
  return acknowledged
}

/** A clerk who has signed in; the session lies in the database and opens every app of the county. */
export async function signIn(address: string, account: string, login: string, password: string): Promise<Clerk> {
  const entered = await send(`${address}/api/session.signIn`, JSON.stringify({ login, password }))
  const [cookie] = entered.headers.getSetCookie()
  if (!entered.ok || !cookie) throw new Error(`${login} cannot sign in: ${entered.status} ${await entered.text()}`)
  return { account, cookie: cookie.split(';')[0] ?? '', items: [] }
}

/** Another draft, or the revision of one where there are enough; `done` is called once it is recorded. */
export function next(items: Item[], chance: Chance) {
  const key = randomUUID()
  const revised = items.length < mostItems ? undefined : oneOf(chance, items)
  const item = revised ?? { id: randomUUID(), digest: '', revisions: 0 }
  const content = { ...schoolDistricts, name: `学区划分 ${item.id} 第${item.revisions + 1}稿` }
  const done = () => {
    item.digest = digestOf(content)
    item.revisions += 1
    if (!revised) items.push(item)
  }
  return revised
    ? { procedure: 'catalog.reviseItem', input: { key, item: item.id, content, seen: item.digest }, done }
    : {
        procedure: 'catalog.draftItem',
        input: { key, item: item.id, content, origin: { kind: 'local', ref: null } },
        done,
      }
}

async function untilAnswered<T>(ask: () => Promise<Answer | undefined>, key: string): Promise<T> {
  const began = performance.now()
  let last: Answer | undefined
  while (performance.now() - began < patienceMs) {
    last = await ask()
    if (last?.status === 200) return (last.body as { result: { data: T } }).result.data
    if (last && last.status < 500 && !isCrowded(last)) break
    await sleep(50)
  }
  throw new Error(`command ${key} got no receipt: ${last ? JSON.stringify(last).slice(0, 400) : 'no answer'}`)
}

/** "Look again": others were first five times over; nothing was recorded, and the same command may be sent again. */
function isCrowded({ status, body }: Answer): boolean {
  return status === 409 && JSON.stringify(body).includes('LOOK_AGAIN')
}

/** @returns undefined when the outcome is not known: the line broke, or the time ran out */
export async function post(url: string, body: string, cookie: string): Promise<Answer | undefined> {
  try {
    const answer = await send(url, body, cookie)
    return { status: answer.status, body: await answer.json() }
  } catch {
    return undefined
  }
}

function send(url: string, body: string, cookie?: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: new URL(url).origin, ...(cookie && { cookie }) }
  return fetch(url, { method: 'POST', body, headers, signal: AbortSignal.timeout(15_000) })
}
