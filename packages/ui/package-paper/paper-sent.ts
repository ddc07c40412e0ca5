import type { PackagePaper } from '@mingce/domain/joint-package/paper'

/** 纸质上报 as the city and the province read it; codes, the city's own for its own document. */
export type PackagePaperSent = Pick<PackagePaper, 'paper' | 'receivedOn' | 'docNumber' | 'broughtBy' | 'scans'> & {
  readonly division: string
  readonly kind: string
  readonly holds: readonly string[]
  readonly awaited: readonly string[]
}
