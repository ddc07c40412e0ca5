import { type Asking, type AsOf, held } from '../asking.ts'
import { type Matter, matterKey, type Standings } from './acted.ts'

/** 抄送: a matter that a colleague told this account of. */
export type Copied = Matter & {
  readonly copy: string
  readonly sentBy: string
  readonly sentAt: Date
  readonly note: string | null
  /** 已阅, or null. */
  readonly readAt: Date | null
}

/** What an account was told of, the unread first and then the latest; each with where the matter stands. */
export async function copiedTo(
  tx: Asking,
  account: string,
  { asOf, standings }: { readonly asOf: AsOf; readonly standings: Standings },
): Promise<readonly Copied[]> {
  const rows = await tx
    .selectFrom('copy')
    .where(held('copy', asOf))
    .where('account', '=', account)
    .select(['copy', 'matter as stream', 'kind', 'sentBy', 'sentAt', 'note', 'readAt'])
    .orderBy('readAt', (order) => order.desc().nullsFirst())
    .orderBy('sentAt', 'desc')
    .orderBy('copy')
    .execute()
  return rows.flatMap((row) => {
    const standing = standings.get(matterKey(row))
    return standing ? [{ ...standing, ...row }] : []
  })
}
