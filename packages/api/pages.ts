import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context, Hono } from 'hono'

const noncePlaceholder = '__CSP_NONCE__'

/** The built client: its assets for ever, its page anew each time with the nonce that its styles need. */
export function pagesOf(app: Hono, clientRoot: string): void {
  app.use(
    '/assets/*',
    serveStatic({
      root: clientRoot,
      onFound: (_, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  )
  app.get('*', (c) => pageOf(c, clientRoot))
}

async function pageOf(c: Context, clientRoot: string): Promise<Response> {
  const nonce: string = c.get('secureHeadersNonce') ?? ''
  const page = await readFile(join(clientRoot, 'index.html'), 'utf8')
  c.header('cache-control', 'no-store')
  return c.html(page.replaceAll(noncePlaceholder, nonce))
}
