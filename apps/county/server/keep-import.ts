import type { RequestContext } from '@mingce/api/context'
import { type Officer, orRefuse } from '@mingce/api/procedure'
import { refuse } from '@mingce/domain/refusal'

type Asker = Pick<Officer, 'actor'> & Pick<RequestContext, 'desk'>

/**
 * Keeps the file that an import names, for good. Where the server has no place for files, nothing is kept and nothing refused.
 *
 * @throws the refusal where the own county did not bring that file in lately, whoever else did
 */
export async function keepImport({ actor, desk: { attachments } }: Asker, fileDigest: string): Promise<void> {
  if (!attachments || (await attachments.keep(fileDigest, actor.authority))) return
  orRefuse(refuse('IMPORT_FILE_GONE'))
}
