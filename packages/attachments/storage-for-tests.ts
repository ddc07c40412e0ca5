import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { sign } from 'aws4'
import { digestOf } from './store.ts'

/** What of an S3-compatible storage we use, its signatures checked by another's reckoning than the one that made them. */
export type StorageForTests = {
  readonly url: string
  readonly access: { readonly accessKeyId: string; readonly secretAccessKey: string; readonly region: string }
  /** By path: "/mingce/kept/abcd…". */
  readonly objects: Map<string, Buffer>
  close(): Promise<void>
}

const access = { accessKeyId: 'MINGCETEST', secretAccessKey: 'only-in-tests', region: 'cn-southwest' }

export async function storageForTests(): Promise<StorageForTests> {
  const objects = new Map<string, Buffer>()
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    const refused: Answer = [403, '<Error><Code>SignatureDoesNotMatch</Code></Error>']
    const [status, said = ''] = isSigned(request, body) ? answer(objects, request, body) : refused
    response.writeHead(status, {
      'content-type': typeof said === 'string' ? 'application/xml' : 'application/octet-stream',
    })
    response.end(said)
  })
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/mingce`,
    ...{ access, objects },
    async close() {
      server.closeAllConnections()
      await new Promise((settle) => server.close(settle))
    },
  }
}

type Answer = readonly [status: number, body?: string | Buffer]

function answer(
  objects: Map<string, Buffer>,
  { method, url: path = '', headers }: IncomingMessage,
  body: Buffer,
): Answer {
  const source = headers['x-amz-copy-source']
  if (method === 'DELETE') objects.delete(path)
  if (method === 'DELETE') return [204]
  const given = method === 'PUT' && source === undefined ? body : objects.get(String(source ?? path))
  if (!given) return [404, '<Error><Code>NoSuchKey</Code></Error>']
  if (method !== 'PUT') return [200, given]
  objects.set(path, given)
  return [200, source === undefined ? '' : '<CopyObjectResult/>']
}

function isSigned({ method = '', url: path = '', headers }: IncomingMessage, body: Buffer): boolean {
  if (body.length > 0 && headers['x-amz-content-sha256'] !== digestOf(body)) return false
  const [, names = ''] = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '') ?? []
  const signed = Object.fromEntries(names.split(';').map((name) => [name, String(headers[name] ?? '')]))
  const { accessKeyId, secretAccessKey, region } = access
  const again = sign(
    { service: 's3', region, method, path, headers: { ...signed, host: headers.host ?? '' } },
    { accessKeyId, secretAccessKey },
  )
  const signature = (text: unknown) => /Signature=([0-9a-f]{64})/.exec(String(text))?.[1]
  const ours = signature(again.headers?.Authorization)
  return ours !== undefined && ours === signature(headers.authorization)
}
