import type { RequestContext } from '@mingce/api/context'
import { type Officer, orRefuse } from '@mingce/api/procedure'
import { refuse } from '@mingce/domain/refusal'

type Asker = Pick<Officer, 'actor'> & Pick<RequestContext, 'desk'>

/**
 * Keeps the file that an import names, for good.
 *
 * @throws the refusal where the own county did not bring that file in lately, whoever else did, or this server has no place for files: a
 *         digest that nobody checked would stand in the log as if it named what was imported
 */
export async function keepImport({ actor, desk: { attachments } }: Asker, fileDigest: string): Promise<void> {
  if (!attachments) orRefuse(refuse('NO_PLACE_FOR_FILES'))
  else if (!(await attachments.keep(fileDigest, actor.authority))) orRefuse(refuse('IMPORT_FILE_GONE'))
}
