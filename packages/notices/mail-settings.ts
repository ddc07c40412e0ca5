import { z } from 'zod'
import type { MailHours } from './quiet-hours.ts'

/** How and when mail is sent. */
export type MailSettings = {
  /** "smtp://user:password@mail.example.gov.cn:587", "smtps://…" for TLS from the first byte. */
  readonly smtpUrl: string
  readonly from: string
  readonly hours: MailHours
  /** Whether a 催办 is mailed at once, within the hours; else it waits for the digest. */
  readonly reminders: boolean
}

const timeOfDay = /^([01]\d|2[0-3]):([0-5]\d)$/
const hours = /^(\S+)-(\S+)$/

const environment = z.object({
  MINGCE_SMTP_URL: z.url({ protocol: /^smtps?$/ }),
  MINGCE_MAIL_FROM: z
    .string({ error: '须给出发件地址 (the sender’s address is needed)' })
    .regex(/^(?:[^<>\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, '不是邮箱地址 (not a mail address)'),
  MINGCE_MAIL_HOURS: z
    .string()
    .default('08:00-18:00')
    .refine((text) => hoursOf(text) !== undefined, '应如 08:00-18:00 (as 08:00-18:00)'),
  MINGCE_DIGEST_AT: z
    .string()
    .default('08:30')
    .refine((text) => minuteOf(text) !== undefined, '应如 08:30 (as 08:30)'),
  MINGCE_MAIL_REMINDERS: z.enum(['on', 'off']).default('on'),
})

/**
 * What the environment says of mail: `MINGCE_SMTP_URL`, `MINGCE_MAIL_FROM`, `MINGCE_MAIL_HOURS`, `MINGCE_DIGEST_AT`, `MINGCE_MAIL_REMINDERS`.
 *
 * @returns undefined where no SMTP server is named: then no mail is sent
 * @throws with one line that names each variable at fault, and never a password
 */
export function mailSettings(variables: NodeJS.ProcessEnv): MailSettings | undefined {
  if (!variables.MINGCE_SMTP_URL) return undefined
  const read = environment.safeParse(variables)
  const faults = read.success
    ? faultsIn(read.data)
    : read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  if (!read.success || faults.length > 0)
    throw new Error(`邮件设置有误，未启动 (mail is not set right, not started): ${faults.join('; ')}`)
  const { MINGCE_SMTP_URL: smtpUrl, MINGCE_MAIL_FROM: from, MINGCE_MAIL_REMINDERS: reminders } = read.data
  const { MINGCE_MAIL_HOURS, MINGCE_DIGEST_AT } = read.data
  const digestAt = minuteOf(MINGCE_DIGEST_AT) ?? 0
  return { smtpUrl, from, hours: { ...spanOf(MINGCE_MAIL_HOURS), digestAt }, reminders: reminders === 'on' }
}

type Read = z.infer<typeof environment>

function faultsIn({ MINGCE_MAIL_HOURS, MINGCE_DIGEST_AT }: Read): readonly string[] {
  const { from, until } = spanOf(MINGCE_MAIL_HOURS)
  const at = minuteOf(MINGCE_DIGEST_AT) ?? 0
  return at >= from && at < until
    ? []
    : [`MINGCE_DIGEST_AT: ${MINGCE_DIGEST_AT} 不在 ${MINGCE_MAIL_HOURS} 之内 (is outside the hours)`]
}

function spanOf(text: string): Pick<MailHours, 'from' | 'until'> {
  return hoursOf(text) ?? { from: 0, until: 0 }
}

function hoursOf(text: string): Pick<MailHours, 'from' | 'until'> | undefined {
  const [, first = '', last = ''] = hours.exec(text) ?? []
  const [from, until] = [minuteOf(first), minuteOf(last)]
  return from !== undefined && until !== undefined && from < until ? { from, until } : undefined
}

function minuteOf(text: string): number | undefined {
  const [, hour, minute] = timeOfDay.exec(text) ?? []
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute)
}
