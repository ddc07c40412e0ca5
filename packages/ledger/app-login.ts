import { Client, DatabaseError, escapeIdentifier, escapeLiteral } from 'pg'
import { roles } from './roles.ts'

/**
 * Makes the login of the apps, or gives it a new password: it inherits nothing, and takes one of the five roles on each
 * connection.
 *
 * @returns the URL the apps connect with
 */
export async function createAppLogin(ownerUrl: string, password: string, login = 'mingce_app'): Promise<string> {
  const client = new Client({ connectionString: ownerUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    await insist(() => makeLogin(client, login, password))
  } finally {
    await client.end()
  }
  const url = new URL(ownerUrl)
  url.username = login
  url.password = encodeURIComponent(password)
  return url.href
}

async function makeLogin(client: Client, login: string, password: string): Promise<void> {
  const name = escapeIdentifier(login)
  const known = await client.query('select from pg_roles where rolname = $1', [login])
  const verb = known.rowCount ? 'alter' : 'create'
  await client.query(`${verb} role ${name} login noinherit password ${escapeLiteral(password)}`)
  for (const role of roles) await client.query(`grant mingce_${role} to ${name}`)
}

/** Roles belong to the whole server: another database's set-up may touch the same row at the same moment. */
async function insist(attempt: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (tries === 5 || !(error instanceof DatabaseError && collision(error))) throw error
    }
  }
}

const duplicateObject = '42710'
const uniqueViolation = '23505'

function collision({ code, message }: DatabaseError): boolean {
  return code === duplicateObject || code === uniqueViolation || message.includes('concurrently updated')
}
