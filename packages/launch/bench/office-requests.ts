import { randomUUID } from 'node:crypto'
import { Agent, get } from 'node:http'
import { schoolDistricts } from '@mingce/api/test-desk'
import { cities, countiesOf } from '@mingce/domain/authority/division'
import { parseSubmissionStream } from '@mingce/domain/streams'
import { demoPassword } from '../demo/accounts.ts'
import { type Chance, oneOf } from '../fault/chance.ts'
import { type Clerk, next, post, signIn } from '../fault/clerks.ts'

/** `refused` is a rule that says no, e.g. to an opinion on a text that moved meanwhile; `failed` is no answer at all. */
export type Answered = 'answered' | 'refused' | 'failed'
export type Request = { readonly what: string; readonly send: () => Promise<Answered> }

type Addresses = { readonly county: string; readonly city: string; readonly province: string }
export type Seat = Clerk & { readonly address: string }
type Part = { readonly part: string; readonly digest: string }
/** A filing that lies on a city's desk, and who examines it. */
type Case = {
  readonly seat: Seat
  readonly filing: ReturnType<typeof parseSubmissionStream>
  readonly parts: readonly Part[]
}

export type Office = {
  readonly drafters: readonly Seat[]
  readonly reviewers: readonly Seat[]
  readonly province: Seat
  readonly cases: readonly Case[]
  readonly itemNames: readonly { readonly category: string; readonly name: string }[]
}

/** Everyone sits down: a reviewer of each city, two drafters of each, the province's reviewer. */
export async function settle({ county, city, province }: Addresses): Promise<Office> {
  const seats = (address: string, logins: readonly string[]) =>
    Promise.all(logins.map(async (login) => ({ address, ...(await signIn(address, login, login, demoPassword)) })))
  const drafters = await seats(
    county,
    cities()
      .flatMap((each) => countiesOf(each).slice(0, 2))
      .map((code) => `${code}-jb`),
  )
  const reviewers = await seats(
    city,
    cities().map((code) => `${code}-sh`),
  )
  const [reviewer] = await seats(province, ['510000-sh'])
  if (!reviewer) throw new Error('nobody sits at the province')
  const cases = (await Promise.all(reviewers.map(casesOf))).flat()
  const itemNames = await asked<Office['itemNames']>(reviewer, 'item.names')
  return { drafters, reviewers, province: reviewer, cases, itemNames: itemNames.slice(0, 40) }
}

async function casesOf(seat: Seat): Promise<readonly Case[]> {
  const { todo } = await asked<{ readonly todo: readonly { readonly stream: string; readonly task: string }[] }>(
    seat,
    'workbench',
  )
  const examined = todo.filter(({ task, stream }) => task === 'to_review' && stream.includes('disclosure_catalog'))
  return Promise.all(
    examined.map(async ({ stream }) => {
      const filing = parseSubmissionStream(stream)
      const { parts } = await asked<{ readonly parts: readonly Part[] }>(seat, 'filing.open', { filing })
      return { seat, filing, parts }
    }),
  )
}

/** What an office asks for, one request after the other, most often what is asked for most often. */
export function requestsOf({ drafters, reviewers, province, cases, itemNames }: Office, chance: Chance): () => Request {
  const read =
    (what: string, seat: () => Seat, input: () => object | undefined = () => undefined) =>
    () => {
      const at = seat()
      return { what, send: () => outcome(ask(at, what.split(' ')[1] ?? '', input())) }
    }
  const drafter = () => oneOf(chance, drafters)
  const reviewer = () => oneOf(chance, reviewers)
  const some = () => oneOf(chance, cases)
  const ofCase = (what: string) => () => {
    const { seat, filing } = some()
    return read(
      `city ${what}`,
      () => seat,
      () => ({ filing }),
    )()
  }
  const mix: readonly (readonly [number, () => Request])[] = [
    [16, read('city todo', reviewer)],
    [2, read('city workbench', reviewer)],
    [22, ofCase('filing.open')],
    [10, ofCase('filing.trail')],
    [10, ofCase('filing.outlook')],
    [14, read('county catalog.draft', drafter)],
    [8, read('county todo', drafter)],
    [2, read('province todo', () => province)],
    [
      3,
      read(
        'province item.across',
        () => province,
        () => oneOf(chance, itemNames),
      ),
    ],
    [3, read('city rounds', reviewer)],
    [4, () => write('county draft', drafter, chance)],
    [3, () => comment(some(), chance)],
    [3, () => opinion(some(), chance)],
  ]
  return () => drawn(mix, chance)()
}

function drawn<T>(mix: readonly (readonly [number, T])[], chance: Chance): T {
  let left = chance() * mix.reduce((sum, [share]) => sum + share, 0)
  const found = mix.find(([share]) => {
    left -= share
    return left < 0
  })
  return (found ?? oneOf(chance, mix))[1]
}

function write(what: string, drafter: () => Seat, chance: Chance): Request {
  const seat = drafter()
  const { procedure, input, done } = next([], chance)
  const send = async () => {
    const answered = await outcome(tell(seat, procedure, input))
    if (answered === 'answered') done()
    return answered
  }
  return { what, send }
}

function comment({ seat, filing, parts }: Case, chance: Chance): Request {
  const { part } = oneOf(chance, parts)
  const said = {
    comment: randomUUID(),
    part,
    element: 'channels',
    kind: 'advice',
    text: '请补充公开渠道。',
    suggestion: null,
  }
  return {
    what: 'city comment',
    send: () => outcome(tell(seat, 'filing.comment', { key: randomUUID(), filing, ...said })),
  }
}

function opinion({ seat, filing, parts }: Case, chance: Chance): Request {
  const { part, digest } = oneOf(chance, parts)
  const said = { part, digest, decision: 'return', reason: schoolDistricts.name, change: null }
  return {
    what: 'city opinion',
    send: () => outcome(tell(seat, 'filing.reviewItem', { key: randomUUID(), filing, ...said })),
  }
}

function tell({ address, cookie }: Seat, procedure: string, input: object) {
  return post(`${address}/api/${procedure}`, JSON.stringify(input), cookie)
}

/** Lines that stay open, as a browser keeps them; a reader of their own, since `fetch` takes a sixth of the machine that is measured. */
const lines = new Agent({ keepAlive: true })

type Got = { readonly status: number; readonly body: Buffer }

/** @returns the body as it came; undefined when there was no answer */
async function ask({ address, cookie }: Seat, procedure: string, input: object | undefined): Promise<Got | undefined> {
  const query = input ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ''
  const url = `${address}/api/${procedure}${query}`
  const first = await read(url, cookie)
  return first === 'line was closed' ? unlessNone(await read(url, cookie)) : unlessNone(first)
}

function unlessNone(got: Got | 'line was closed' | undefined): Got | undefined {
  return got === 'line was closed' ? undefined : got
}

/** An idle line that the server closes as it is taken up again tells nothing of the server: a browser, too, asks once more. */
function read(url: string, cookie: string): Promise<Got | 'line was closed' | undefined> {
  return new Promise((settle) => {
    const request = get(url, { agent: lines, headers: { cookie } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => settle({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks) }))
      answer.on('error', () => settle(undefined))
    })
    request.on('error', () => settle(request.reusedSocket ? 'line was closed' : undefined))
  })
}

export async function asked<T>(seat: Seat, procedure: string, input?: object): Promise<T> {
  const answer = await ask(seat, procedure, input)
  const body = answer?.body.toString()
  if (answer?.status !== 200 || !body) throw new Error(`${procedure} was answered by ${body?.slice(0, 300)}`)
  return (JSON.parse(body) as { result: { data: T } }).result.data
}

async function outcome(answer: Promise<{ readonly status: number } | undefined>): Promise<Answered> {
  const status = (await answer)?.status
  return status === 200 ? 'answered' : status === 409 ? 'refused' : 'failed'
}
