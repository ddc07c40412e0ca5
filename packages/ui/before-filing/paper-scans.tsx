import type { PaperFiling } from '@mingce/domain/submission/paper'

type PaperScansProps = { readonly division: string; readonly scans: PaperFiling['scans'] }

/** The scans of what came on paper, each to be downloaded. */
export function PaperScans({ division, scans }: PaperScansProps) {
  return scans.map(({ digest, name }) => (
    <a key={digest} className="paper-scan" href={`/api/evidence/${division}/${digest}`} download={name}>
      {name}
    </a>
  ))
}
