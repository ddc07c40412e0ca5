import { AwsClient } from 'aws4fetch'
import { type AttachmentStore, broughtName, digestOf, requireDigest, requireUnaltered } from './store.ts'

/** A bucket of an S3-compatible storage, by path: "https://storage.example/mingce-attachments". */
export type Bucket = {
  readonly url: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** "us-east-1" where the storage knows none. */
  readonly region: string
}

/**
 * Objects `kept/abcd…`, `waiting/abcd…` and who brought that, `waiting/abcd….510113`, of a bucket. What waits too long is the bucket's to forget: give it a lifecycle rule
 * of two days for the prefix `waiting/`.
 *
 * @throws at each call when the storage answers with anything but what was asked for
 */
export function inBucket({ url, ...access }: Bucket): AttachmentStore {
  const client = new AwsClient({ ...access, service: 's3', retries: 3 })
  const base = url.replace(/\/+$/, '')
  const bucket = new URL(base).pathname
  const ask = (method: string, path: string, more: RequestInit = {}) =>
    client.fetch(`${base}/${path}`, { method, signal: AbortSignal.timeout(60_000), ...more })

  const isThere = async (path: string) => {
    const answer = await ask('HEAD', path)
    if (answer.status === 404) return false
    await requireOk(answer)
    return true
  }
  const isKept = async (digest: string) => {
    requireDigest(digest)
    return isThere(`kept/${digest}`)
  }
  const put = async (path: string, bytes: Uint8Array) => {
    const headers = { 'x-amz-content-sha256': digestOf(bytes), 'content-type': 'application/octet-stream' }
    await requireOk(await ask('PUT', path, { body: Uint8Array.from(bytes), headers }))
  }

  return {
    isKept,
    async takeIn(bytes, by) {
      const digest = digestOf(bytes)
      await put(`waiting/${digest}`, bytes)
      await put(`waiting/${broughtName(digest, by)}`, Buffer.from(by))
      return digest
    },
    async keep(digest, by) {
      if (!(await isThere(`waiting/${broughtName(digest, by)}`))) return false
      if (await isKept(digest)) return true
      const headers = { 'x-amz-copy-source': `${bucket}/waiting/${digest}` }
      const copied = await ask('PUT', `kept/${digest}`, { headers })
      if (copied.status === 404) return isKept(digest)
      await requireOk(copied)
      await requireOk(await ask('DELETE', `waiting/${digest}`))
      return true
    },
    async open(digest) {
      requireDigest(digest)
      const answer = await ask('GET', `kept/${digest}`)
      if (answer.status === 404) return undefined
      await requireOk(answer)
      return requireUnaltered(digest, new Uint8Array(await answer.arrayBuffer()))
    },
  }
}

/** An S3 copy may fail after it has answered 200: it then says so in its body. */
async function requireOk(answer: Response): Promise<void> {
  const said = answer.bodyUsed || answer.headers.get('content-type')?.includes('xml') ? await answer.clone().text() : ''
  if (answer.ok && !said.includes('<Error>')) return
  const detail = said || (await answer.text().catch(() => ''))
  throw new Error(`the storage answered ${answer.status}: ${detail.slice(0, 500)}`)
}
