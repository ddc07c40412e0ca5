import { createTransport } from 'nodemailer'
import type { MailText } from './mail-text.ts'

export type Mail = MailText & {
  readonly to: string
  /** The same at every attempt, so that whoever receives it twice can drop the second. */
  readonly messageId: string
}

/**
 * What became of one attempt: `address_refused` for good, by the server that was asked for this recipient; `not_now` for this
 * recipient; `server` for all, since the server could not be reached, let us in or take a message.
 */
export type Outcome =
  | { readonly sent: true }
  | { readonly sent: false; readonly fault: 'address_refused' | 'not_now' | 'server'; readonly why: string }

export type Mailer = { readonly send: (mail: Mail) => Promise<Outcome>; readonly close: () => void }

const patienceMs = 20_000

/** A mailer over SMTP. TLS is used where the server offers it, always with "smtps:". */
export function smtpMailer({ smtpUrl, from }: { readonly smtpUrl: string; readonly from: string }): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ to, messageId, subject, text, html }) {
      const headers = { 'Auto-Submitted': 'auto-generated' }
      try {
        await transport.sendMail({ from, to, messageId, subject, text, html, headers })
        return { sent: true }
      } catch (error) {
        return outcomeOf(error)
      }
    },
    close: () => transport.close(),
  }
}

/** Of a refusal at `RCPT TO` the recipient is the cause; of any other the server is. */
function outcomeOf(error: unknown): Outcome {
  const {
    message = String(error),
    responseCode = 0,
    command = '',
  } = error as {
    readonly message?: string
    readonly responseCode?: number
    readonly command?: string
  }
  const why = message.slice(0, 300)
  if (command !== 'RCPT TO') return { sent: false, fault: 'server', why }
  return { sent: false, fault: responseCode >= 500 ? 'address_refused' : 'not_now', why }
}
