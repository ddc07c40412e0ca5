import { openStore } from '@mingce/attachments/open-store'
import { demoPassword } from '../demo/accounts.ts'
import { loadDemo } from '../demo/load.ts'
import { attachmentsPlace, readSettings } from '../settings.ts'
import { withDatabase } from '../with-database.ts'
import { say } from '../words.ts'

/** `mingce demo`: loads the demo into an empty ledger, never in production. */
export async function demoCommand(): Promise<void> {
  const settings = readSettings(process.env)
  const { production } = settings
  await withDatabase(settings, async ({ appUrl }) => {
    const attachments = openStore({ ...process.env, MINGCE_ATTACHMENTS: attachmentsPlace(settings) })
    const { events, seconds, accounts } = await loadDemo({ appUrl, startedAt: new Date(), production, attachments })
    say(`已载入 ${events} 条记录，用时 ${seconds.toFixed(1)} 秒 / ${events} events in ${seconds.toFixed(1)} s`)
    for (const { login, displayName } of accounts) say(`  ${login}  ${displayName}`)
    say(`密码均为 ${demoPassword} / the password of all`)
  })
}
