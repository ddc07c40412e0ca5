import type { MailSettings } from '@mingce/notices/mail-settings'
import { smtpMailer } from '@mingce/notices/mailer'
import { deliveryCounts, type NoticesSchema } from '@mingce/notices/outbox'
import { type Running, startSending } from '@mingce/notices/start'
import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Desk } from '../desk.ts'
import type { AppAddresses } from './app-addresses.ts'
import { noticesHouse } from './house.ts'

/** The sending of mail beside the followers; of all processes that do this, one at a time sends. */
export type Notices = Running & { readonly metrics: () => Promise<string> }

export function startNotices(
  desk: Desk,
  { settings, addresses, log }: { settings: MailSettings; addresses: AppAddresses; log: Logger },
): Notices {
  const house = noticesHouse(desk, addresses)
  const onTrouble = (why: string) => log.warn({ why }, 'mail was not sent; it is tried again')
  const running = startSending({ ...house, settings, mailer: smtpMailer(settings), onTrouble })
  return { ...running, metrics: () => metricsOf(running, house.db) }
}

/** In the text format of Prometheus. */
async function metricsOf({ tally }: Running, db: Kysely<NoticesSchema>): Promise<string> {
  const { sent, refused, troubles, trouble } = tally()
  const counts = await deliveryCounts(db)
  const waiting = (counts.get('due') ?? 0) + (counts.get('sending') ?? 0)
  const lines = [
    ['mingce_mail_sent_total', 'counter', 'mails taken by the server from this process', sent],
    ['mingce_mail_refused_total', 'counter', 'addresses refused for good', refused],
    ['mingce_mail_troubles_total', 'counter', 'looks that the server or the database cut short', troubles],
    ['mingce_mail_server_down', 'gauge', '1 while the last look could not send', trouble === null ? 0 : 1],
    ['mingce_mail_waiting', 'gauge', 'mails in the outbox that are not sent yet', waiting],
  ] as const
  return lines
    .map(([name, type, help, value]) => `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${name} ${value}\n`)
    .join('')
}
