import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { type FetchLimits, fetchPage } from './fetch-page.ts'
import { isPublicAddress } from './public-address.ts'
import type { UnreachableCode } from './unreachable-page.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A site on this machine, reached as `site.test`, which the operator has named. */
async function site(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  return `http://site.test:${(server.address() as AddressInfo).port}`
}

const here = [{ address: '127.0.0.1', family: 4 }]
const limits: FetchLimits = {
  ...{ hosts: new Set(['site.test']), timeoutMs: 2000, mostBytes: 100_000 },
  resolve: async (host) => (host === 'nowhere.test' ? Promise.reject(new Error('ENOTFOUND')) : here),
}

async function refusal(address: string, more: Partial<FetchLimits> = {}): Promise<UnreachableCode | 'fetched'> {
  return fetchPage(address, { ...limits, ...more }).then(
    () => 'fetched',
    (error) => error.code,
  )
}

test.each([
  ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.254', '192.168.1.1', '169.254.169.254', '100.100.100.200'],
  ...['0.0.0.0', '224.0.0.1', '255.255.255.255', '168.63.129.16', '::1', '::', 'fe80::1', 'fd00:ec2::254', 'fc00::1'],
  ...['::ffff:127.0.0.1', '64:ff9b::a00:1', '2002:7f00:1::', '2001:db8::1', 'ff02::1', 'localhost', ''],
])('%s is no address of the open internet', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each(['1.2.4.8', '114.114.114.114', '172.32.0.1', '2400:3200::1'])('%s is one', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test('an address inside is refused before anything is sent, however it is written', async () => {
  const seen: string[] = []
  const port = (await site((request) => seen.push(request.url ?? ''))).split(':').at(-1)
  const inside = [
    ...['127.0.0.1', '2130706433', '0x7f.1', '0177.0.0.1', '[::1]', '[::ffff:127.0.0.1]', 'localhost'],
    ...['169.254.169.254', 'innocent.test', '127.0.0.1.'],
  ]
  for (const host of inside)
    expect([host, await refusal(`http://${host}:${port}/`)]).toEqual([host, 'INTERNAL_ADDRESS'])
  expect(seen).toEqual([])
})

test('a host of which one address lies inside is refused, though another does not', async () => {
  const both = [{ address: '1.2.4.8', family: 4 }, ...here]
  expect(await refusal('http://half.test/', { resolve: async () => both })).toBe('INTERNAL_ADDRESS')
})

test('the connection goes to the address that was judged: a name is resolved once and not again', async () => {
  let asked = 0
  const resolve = async () => {
    asked += 1
    return here
  }
  const address = await site((_, response) => response.end('目录'))
  expect(Buffer.from((await fetchPage(address, { ...limits, resolve })).bytes).toString()).toBe('目录')
  expect(asked).toBe(1)
})

test('a redirect is followed, to an address inside it is not', async () => {
  const address = await site((request, response) => {
    if (request.url === '/catalog') return response.end('目录')
    const to = request.url === '/inside' ? 'http://169.254.169.254/latest/meta-data/' : '/catalog'
    return response.writeHead(302, { location: to }).end()
  })
  expect((await fetchPage(`${address}/old`, limits)).url).toBe(`${address}/catalog`)
  expect(await refusal(`${address}/inside`)).toBe('INTERNAL_ADDRESS')
})

test('a redirect out of the web, or one that never ends, is refused', async () => {
  const address = await site((request, response) => {
    const to = request.url === '/file' ? 'file:///etc/passwd' : '/again'
    response.writeHead(301, { location: to }).end()
  })
  expect(await refusal(`${address}/file`)).toBe('BAD_ADDRESS')
  expect(await refusal(`${address}/round`)).toBe('TOO_MANY_REDIRECTS')
})

test.each([
  ...['ftp://site.test/', 'file:///etc/passwd', 'javascript:alert(1)', 'gopher://site.test/', 'www.example.cn', ''],
  ...['http://user:secret@site.test/', 'http://site.test:22/', 'http://site.test:25/', '//site.test/'],
])('%j is no address of a page', async (address) => {
  expect(await refusal(address)).toBe('BAD_ADDRESS')
})

test('a page that grows beyond the limit is left, packed or not; one that never ends is stopped in time', async () => {
  const address = await site((request, response) => {
    if (request.url === '/slow') return void response.write('公开')
    if (request.url === '/silent') return
    if (request.url === '/plain') return response.end(Buffer.alloc(100_001))
    return response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(10_000_000)))
  })
  expect(await refusal(`${address}/plain`)).toBe('TOO_LARGE')
  expect(await refusal(`${address}/bomb`)).toBe('TOO_LARGE')
  expect(await refusal(`${address}/slow`, { timeoutMs: 200 })).toBe('TIMED_OUT')
  expect(await refusal(`${address}/silent`, { timeoutMs: 200 })).toBe('TIMED_OUT')
  const unanswered = () => new Promise<never>(() => {})
  expect(await refusal('http://slow.test/', { timeoutMs: 200, resolve: unanswered })).toBe('TIMED_OUT')
})

test('what a site says instead of the page is told as such', async () => {
  const address = await site((request, response) => response.writeHead(Number(request.url?.slice(1))).end())
  const said = async (status: number) => refusal(`${address}/${status}`)
  expect([await said(404), await said(410), await said(403), await said(401), await said(502)]).toEqual([
    ...['NOT_FOUND', 'NOT_FOUND', 'NOT_ALLOWED', 'NOT_ALLOWED', 'SITE_FAILED'],
  ])
  expect(await refusal('http://nowhere.test/')).toBe('NO_SUCH_HOST')
  expect(await refusal('http://site.test:9/')).toBe('BAD_ADDRESS')
})

test('a site that is not there, or breaks off, is told as such', async () => {
  const address = await site((request, response) => {
    if (request.url === '/cut') response.writeHead(200, { 'content-length': '100' }).write('公开')
    request.socket.end()
  })
  expect(await refusal(`${address}/cut`)).toBe('NO_CONNECTION')
  expect(await refusal(address.replace('http:', 'https:'))).toBe('NO_CONNECTION')
})

test('a refused address leaves nothing behind that fails once its time is up', async () => {
  const late: unknown[] = []
  const onLate = (reason: unknown) => late.push(reason)
  process.on('unhandledRejection', onLate)
  expect(await refusal('http://10.1.2.3/', { timeoutMs: 20 })).toBe('INTERNAL_ADDRESS')
  await new Promise((resolve) => setTimeout(resolve, 60))
  process.off('unhandledRejection', onLate)
  expect(late).toEqual([])
})
