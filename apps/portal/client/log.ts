import { type Tile, tilePath } from '@mingce/proof/tiles'

/** The log as this site publishes it. */
export type Log = {
  /** A verifier key a line, the log's own first; undefined when none is stated yet. */
  keys(): Promise<string | undefined>
  /** The last checkpoint with its signatures; undefined when nothing is sealed. */
  checkpoint(): Promise<string | undefined>
  tile(tile: Tile): Promise<Uint8Array>
}

/** The log could not be had: no network, or this site does not answer. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError'
}

/** The log under `/log` of the page's own site. It is asked for what everyone may have, and told nothing. */
export const logOfThisSite: Log = {
  keys: () => textAt('/log/keys'),
  checkpoint: () => textAt('/log/checkpoint'),
  async tile(tile) {
    const answer = required(await ask(`/log${tilePath(tile)}`))
    return new Uint8Array(await answer.arrayBuffer())
  },
}

async function textAt(path: string): Promise<string | undefined> {
  const answer = await ask(path)
  return answer.status === 404 ? undefined : required(answer).text()
}

function required(answer: Response): Response {
  if (!answer.ok) throw new UnreachableError(`${answer.url}: ${answer.status}`)
  return answer
}

async function ask(path: string): Promise<Response> {
  try {
    return await fetch(path)
  } catch (error) {
    throw new UnreachableError(path, { cause: error })
  }
}
