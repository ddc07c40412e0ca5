import { expect, test, vi } from 'vitest'
import { after, freshIdentity } from './fresh-identity.ts'
import { TooBusyError } from './narrow-gate.ts'
import { signIn } from './sign-in.ts'

vi.mock(import('./password-hash.ts'), async (original) => ({
  ...(await original()),
  verifyPassword: () => Promise.reject(new TooBusyError(64)),
}))

test('whoever comes when too many are signing in is told so, and nothing counts against them', async () => {
  const { db, drop } = await freshIdentity()
  const attempt = { login: 'qingbaijiang-01', password: '锦水-wide-2021', address: '10.18.0.7', now: after(0) }
  expect(await signIn(db, attempt)).toEqual({ refused: 'BUSY' })
  expect(await db.selectFrom('identity.lock_out').selectAll().execute()).toEqual([])
  expect(await db.selectFrom('identity.access_log').selectAll().execute()).toEqual([])
  await drop()
})
