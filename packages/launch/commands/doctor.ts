import { inspectServer } from '@mingce/ledger/inspect'
import { readSettings } from '../settings.ts'
import { findingWords, reachable } from '../soundness.ts'
import { withDatabase } from '../with-database.ts'

/** `mingce doctor`: what is wrong with the database and with the apps' login, one line each; 1 when something is. */
export async function doctorCommand(): Promise<void> {
  const { given, ...settings } = readSettings(process.env)
  if (given) return report(given.appUrl)
  await withDatabase({ ...settings, given }, ({ appUrl }) => report(appUrl))
}

async function report(appUrl: string): Promise<void> {
  const findings = await reachable(appUrl, inspectServer)
  const lines = findings.map(({ code, detail }) => `✗ ${code} ${findingWords[code]} / ${detail}`)
  process.stdout.write(`${(lines.length > 0 ? lines : ['✓ 数据库符合要求 / the database is sound']).join('\n')}\n`)
  if (lines.length > 0) process.exitCode = 1
}
