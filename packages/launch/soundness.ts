import { type Finding, inspectServer } from '@mingce/ledger/inspect'
import { CannotStartError } from './cannot-start.ts'

/** What each finding means and what to do, for `doctor` and for a start that is refused. */
export const findingWords: Record<Finding['code'], string> = {
  SERVER_TOO_OLD: '数据库版本过低，需要 PostgreSQL 15 或更高版本',
  FSYNC_OFF: '数据库关闭了 fsync，断电会丢失已确认的记录，请打开',
  FULL_PAGE_WRITES_OFF: '数据库关闭了 full_page_writes，断电会损坏数据，请打开',
  SYNCHRONOUS_COMMIT_OFF: '该登录角色关闭了 synchronous_commit，断电会丢失已确认的记录，请打开',
  ENCODING_NOT_UTF8: '数据库编码不是 UTF8，请以 UTF8 重建',
  LC_CTYPE_BLIND: '数据库的 LC_CTYPE 是 C，检索不到中文，请以 initdb --lc-ctype=C.UTF-8 重建',
  ROLE_IS_SUPERUSER: '应用使用的角色是超级用户，请换用普通角色',
  ROLE_BYPASSES_ROW_SECURITY: '应用使用的角色可绕过行级安全，请取消 BYPASSRLS',
  ROLE_OWNS_LEDGER: '应用使用的角色拥有记录表，可改写记录，请换用不拥有任何表的角色',
  ROLE_MAY_WRITE_LEDGER: '应用使用的角色可直接写入记录表，请收回该权限',
  ROLE_MAY_NOT_APPEND: '应用使用的角色不能追加记录，请授予其 mingce_append',
  LEDGER_MISSING: '数据库中还没有记录表，请先运行 mingce migrate',
  LEDGER_UNGUARDED: '记录表的防改写触发器或行级安全被关闭，请恢复',
}

const ofTheServer: readonly Finding['code'][] = [
  'SERVER_TOO_OLD',
  'FSYNC_OFF',
  'FULL_PAGE_WRITES_OFF',
  'ENCODING_NOT_UTF8',
  'LC_CTYPE_BLIND',
]

/**
 * Before anything is made in a database: is its server one that loses nothing and reads Chinese?
 *
 * @throws {CannotStartError} when it is not, or does not answer
 */
export async function refuseUnsoundServer(ownerUrl: string): Promise<void> {
  refuse((await reachable(ownerUrl, inspectServer)).filter(({ code }) => ofTheServer.includes(code)))
}

/**
 * The same, and of the apps' own login: nothing it could do would get round the ledger.
 *
 * @throws {CannotStartError} when it could, or the server does not answer
 */
export async function refuseUnsound(appUrl: string): Promise<void> {
  refuse(await reachable(appUrl, inspectServer))
}

function refuse(findings: readonly Finding[]): void {
  if (findings.length === 0) return
  const chinese = findings.map(({ code }) => findingWords[code]).join('；')
  throw new CannotStartError(chinese, findings.map(({ detail }) => detail).join('; '))
}

/**
 * Asks something of the server at `url`.
 *
 * @throws {CannotStartError} when it does not answer
 */
export async function reachable<T>(url: string, ask: (url: string) => Promise<T>): Promise<T> {
  try {
    return await ask(url)
  } catch (error) {
    const { host } = new URL(url)
    const reason = error instanceof Error ? error.message || error.name : String(error)
    throw new CannotStartError(
      `连接不上数据库 ${host}（${reason}），请检查地址、账户和网络`,
      `the database at ${host} cannot be reached (${reason})`,
    )
  }
}
