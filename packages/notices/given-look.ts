import { seedWorkCalendar } from '@mingce/domain/deadline/calendars'
import { connect, kyselyOn } from '@mingce/ledger/connect'
import { smtpMailer } from './mailer.ts'
import type { NoticesSchema } from './outbox.ts'
import { sendDue } from './sender.ts'

// For tests: one look of the sender in a process of its own, that can be killed. Arguments: database, SMTP server, instant, recipients.

const [url = '', smtpUrl = '', now = '', count = '0'] = process.argv.slice(2)
const pool = connect(url, 'identity')
const settings = {
  smtpUrl,
  from: 'mingce@example.gov.cn',
  reminders: false,
  hours: { from: 480, until: 1080, digestAt: 510 },
}
const mailer = smtpMailer(settings)
const recipients = Array.from({ length: Number(count) }, (_, n) => ({
  ...{ account: `acc-${n}`, address: `acc-${n}@example.gov.cn`, from: 0n },
}))

await sendDue({
  ...{ db: kyselyOn<NoticesSchema>(pool), clock: () => new Date(now), calendar: async () => seedWorkCalendar },
  ...{ end: async () => 1n, recipients: async () => recipients, reminders: async () => [] },
  digest: async ({ account }) => ({ subject: account, text: account, html: account }),
  reminder: async () => undefined,
  stop: async () => {},
  ...{ mailer, settings, onTrouble: (why) => process.stderr.write(`${why}\n`) },
})
mailer.close()
await pool.end()
