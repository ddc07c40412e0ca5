import type { DivisionCode } from '@mingce/domain/authority/division'
import type { ColumnType, Generated } from 'kysely'

export type AccountTable = {
  id: string
  login: string
  password_hash: string
  display_name: string | null
  authority: DivisionCode
  demo: boolean
  created_at: Date
  disabled_at: Date | null
}

export type SessionTable = {
  token_hash: Buffer
  account: string
  started_at: Date
  last_seen_at: Date
}

export type LockOutTable = {
  subject: Buffer
  failures: number
  window_from: Date
  locked_until: Date | null
}

/** What an entry of the access log tells of. */
export type AccessKind = 'signed_in' | 'sign_in_refused' | 'locked_out' | 'refused' | 'auditor_read' | 'signed_out'

export type AccessDetail = { readonly [key: string]: string | number | boolean | null }

export type AccessLogTable = {
  id: Generated<bigint>
  at: Date
  account: string | null
  address: string
  what: AccessKind
  detail: ColumnType<AccessDetail, string, never>
}

export type PreferenceTable = {
  authority: DivisionCode
  name: string
  value: ColumnType<unknown, string, string>
  set_at: Date
}

export type ReadingMarkTable = {
  account: string
  matter: string
  part: string
  digest: string | null
  turn: number | null
  seen_at: Date | null
  later_since: Date | null
}

export type MailAddressTable = {
  account: string
  address: string
  wanted: boolean
  from_position: bigint
  set_at: Date
  stopped_at: Date | null
  stopped_why: string | null
}

export type NoticeMarkTable = { account: string; position: bigint; read_at: Date }

/** The tables of schema `identity`, as `mingce_identity` sees them. */
export type IdentitySchema = {
  'identity.account': AccountTable
  'identity.session': SessionTable
  'identity.lock_out': LockOutTable
  'identity.access_log': AccessLogTable
  'identity.preference': PreferenceTable
  'identity.reading_mark': ReadingMarkTable
  'identity.mail_address': MailAddressTable
  'identity.notice_mark': NoticeMarkTable
}
