import type { DivisionCode } from '@mingce/domain/authority/division'
import type { Kysely } from 'kysely'
import type { IdentitySchema } from './schema.ts'

/** What an account set for its mail; `stopped` when the server refused the address for good. */
export type MailChoice = {
  readonly address: string
  readonly wanted: boolean
  readonly stopped: { readonly at: Date; readonly why: string } | null
}

export type MailRecipient = {
  readonly account: string
  readonly authority: DivisionCode
  readonly address: string
  /** The log's end when the address was set. */
  readonly from: bigint
}

export async function mailChoiceOf(db: Kysely<IdentitySchema>, account: string): Promise<MailChoice | undefined> {
  const row = await db
    .selectFrom('identity.mail_address')
    .select(['address', 'wanted', 'stopped_at', 'stopped_why'])
    .where('account', '=', account)
    .executeTakeFirst()
  if (!row) return undefined
  const { address, wanted, stopped_at: at, stopped_why: why } = row
  return { address, wanted, stopped: at && why !== null ? { at, why } : null }
}

/**
 * Sets where an account gets mail and whether it wants any; an address that was stopped is tried again once it is set anew.
 *
 * @param address null erases it
 * @param from the log's end now: what happened before is no news to a new address
 */
export async function setMailChoice(
  db: Kysely<IdentitySchema>,
  account: string,
  { address, wanted, from, now }: { address: string | null; wanted: boolean; from: bigint; now: Date },
): Promise<void> {
  if (address === null) {
    await db.deleteFrom('identity.mail_address').where('account', '=', account).execute()
    return
  }
  const chosen = { address, wanted, set_at: now, stopped_at: null, stopped_why: null }
  await db
    .insertInto('identity.mail_address')
    .values({ account, from_position: from, ...chosen })
    .onConflict((conflict) => conflict.column('account').doUpdateSet(chosen))
    .execute()
}

/** No more mail to this address until it is set anew; another one that was set meanwhile is left alone. */
export async function stopMail(
  db: Kysely<IdentitySchema>,
  { account, address }: Pick<MailRecipient, 'account' | 'address'>,
  { why, now }: { why: string; now: Date },
): Promise<void> {
  await db
    .updateTable('identity.mail_address')
    .set({ stopped_at: now, stopped_why: why.slice(0, 300) })
    .where('account', '=', account)
    .where('address', '=', address)
    .execute()
}

/** Everyone who wants mail and can get it; a disabled account gets none. */
export async function mailRecipients(db: Kysely<IdentitySchema>): Promise<readonly MailRecipient[]> {
  const rows = await db
    .selectFrom('identity.mail_address as mail')
    .innerJoin('identity.account as account', 'account.id', 'mail.account')
    .select(['mail.account', 'account.authority', 'mail.address', 'mail.from_position'])
    .where('mail.wanted', '=', true)
    .where('mail.stopped_at', 'is', null)
    .where('account.disabled_at', 'is', null)
    .orderBy('mail.account')
    .execute()
  return rows.map(({ from_position: from, ...row }) => ({ ...row, from }))
}
