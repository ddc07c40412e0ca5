import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '@mingce/attachments/open-store'
import type { TestDesk } from './test-desk.ts'

/** For tests: the desk with a place where files are kept, until `remove`. */
export function withStore(desk: TestDesk): { readonly desk: TestDesk; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'mingce-files-'))
  const attachments = openStore({ MINGCE_ATTACHMENTS: folder })
  return { desk: { ...desk, attachments }, remove: () => rmSync(folder, { recursive: true }) }
}
