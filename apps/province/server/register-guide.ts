import { todayAt } from '@mingce/api/clock'
import type { RequestContext } from '@mingce/api/context'
import { key } from '@mingce/api/inputs'
import { guideMatter, guideVersionMatter } from '@mingce/api/matters/configuration'
import { type Officer, orRefuse } from '@mingce/api/procedure'
import { columnChoices, pointedHeading } from '@mingce/api/read-as'
import type { Receipt } from '@mingce/api/record'
import { AttachmentAlteredError } from '@mingce/attachments/store'
import { cannotRegister } from '@mingce/domain/guide/decide'
import { guideConfidence, guideStatuses } from '@mingce/domain/guide/events'
import { guideId, rowId, versionCauses } from '@mingce/domain/guide/version-events'
import { mostGuideRows, versionFromFile } from '@mingce/domain/guide/version-from-file'
import { versionSource } from '@mingce/domain/guide/version-source'
import { digest, words } from '@mingce/domain/identifiers'
import { refuse } from '@mingce/domain/refusal'
import { UnreadableSheetError } from '@mingce/sheets/unreadable-sheet'
import { z } from 'zod'
import { type ReadAs, readGuideFile } from './guide-file.ts'

const row = z.object({ digest, confidence: guideConfidence, doubt: z.string().max(1000).nullable() })
const category = z.string().trim().min(1).max(200)

/** A version as the officer looked at it. Of its words nothing is sent: they are read again from the file that waits under its digest. */
export const versionToRegister = z.object({
  ...{ key, guide: guideId.max(36), chain: z.array(guideId).max(50) },
  ...{ title: z.string().trim().min(1).max(200), status: z.enum(guideStatuses), note: z.string().max(600) },
  ...{ source: versionSource, emptyCategories: z.array(category).max(30) },
  ...{ because: z.enum(versionCauses), reason: words },
  file: z.object({ name: z.string().min(1).max(200), digest }),
  rows: z.array(row.nullable()).max(2 * mostGuideRows),
  readAs: z
    .object({ choices: columnChoices, heading: pointedHeading.nullable() })
    .default({ choices: {}, heading: null }),
  renames: z.array(z.object({ from: rowId, at: z.int().nonnegative() })).max(mostGuideRows),
})

type Asker = Officer & Pick<RequestContext, 'desk'>

/** Keeps the file of whoever may register, reads it again, and registers what it says word for word. */
export async function registerFromFile(
  ctx: Asker,
  { key, readAs, ...said }: z.infer<typeof versionToRegister>,
): Promise<Receipt> {
  orRefuse(cannotRegister(ctx.posts) ?? said)
  const read = orRefuse(await keptFile(ctx, said.file, readAs))
  const command = orRefuse(versionFromFile(read.rows, said, { today: todayAt(ctx.desk.clock), byHand: read.byHand }))
  const about = { target: said.guide, key, awaits: ['guide', 'trail'] } as const
  return command.do === 'register'
    ? ctx.record({ matter: guideMatter, command, ...about })
    : ctx.record({ matter: guideVersionMatter, command, ...about })
}

async function keptFile(
  { actor, desk: { attachments } }: Asker,
  file: { readonly name: string; readonly digest: string },
  readAs: ReadAs,
) {
  const isKept = await attachments?.keep(file.digest, actor.authority)
  if (!isKept) return refuse('FILE_NOT_AT_HAND')
  try {
    const bytes = await attachments?.open(file.digest)
    return bytes ? await readGuideFile(bytes, file.name, readAs) : refuse('FILE_NOT_AT_HAND')
  } catch (error) {
    if (error instanceof AttachmentAlteredError) return refuse('FILE_ALTERED')
    if (error instanceof UnreadableSheetError) return refuse('FILE_NOT_READ_AGAIN')
    throw error
  }
}
