/** What a file that supports an item may be, told by its content and never by its name. */
export const evidenceFormats = ['pdf', 'ofd', 'docx', 'xlsx', 'doc', 'xls', 'png', 'jpeg', 'webp', 'text'] as const
export type EvidenceFormat = (typeof evidenceFormats)[number]

/** The endings that programs know a format by; the first is given to a file that bears another. */
export const evidenceEndings: Readonly<Record<EvidenceFormat, readonly [string, ...string[]]>> = {
  pdf: ['pdf'],
  ofd: ['ofd'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  doc: ['doc', 'wps'],
  xls: ['xls', 'et'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  webp: ['webp'],
  text: ['txt', 'csv'],
}
