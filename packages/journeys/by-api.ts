import { type App, addressOf } from './browser.ts'

// What sets the stage of a journey where the screen is not its subject.

const password = 'mingce-demo-2021'

/** Asks an app's server as its own page would. */
export type Ask = <Answer = unknown>(procedure: string, input?: object) => Promise<Answer>

/** Signs in without a browser: `await asksAt('county', '510703-jb')` asks as 涪城区经办人. */
export async function asksAt(app: App, login: string): Promise<Ask> {
  const origin = new URL(addressOf(app)).origin
  const send = (procedure: string, input: object, cookie: string) =>
    fetch(`${origin}/api/${procedure}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, cookie },
      body: JSON.stringify(input),
    })
  const entered = await send('session.signIn', { login, password }, '')
  const cookie = entered.headers.getSetCookie().map((each) => each.split(';')[0])
  return async <Answer>(procedure: string, input: object = {}) => {
    const answer = await send(procedure, input, cookie.join('; '))
    const { result, error } = (await answer.json()) as { result?: { data: Answer }; error?: { message: string } }
    if (!result) throw new Error(`${procedure} as ${login}: ${error?.message ?? answer.status}`)
    return result.data
  }
}
