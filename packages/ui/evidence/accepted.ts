import { evidenceEndings } from '@mingce/domain/catalog/evidence-format'

/** The files that may be kept, as `accept` of an input names them: ".pdf,.ofd,…". */
export const evidenceAccepted = Object.values(evidenceEndings)
  .flat()
  .map((ending) => `.${ending}`)
  .join()
