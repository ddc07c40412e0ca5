import { divisionOf } from '@mingce/domain/streams'
import type { PaperFiling } from '@mingce/domain/submission/paper'
import { PaperScans } from '@mingce/ui/before-filing/paper-scans'
import { t } from '../words.ts'

const onPaper: ReadonlySet<string> = new Set(['PaperFilingRegistered', 'PackagePaperRegistered'])

type ScansOfProps = { readonly stream: string; readonly type: string; readonly payload: string }

/** The scans of what came on paper, beside the event that registered it; nothing for any other. What is taken is in the access log. */
export function ScansOf({ stream, type, payload }: ScansOfProps) {
  const division = divisionOf(stream)
  if (!division || !onPaper.has(type)) return null
  const { scans } = JSON.parse(payload) as Pick<PaperFiling, 'scans'>
  return (
    <section>
      <h3>{t('replay.scans', { count: scans.length })}</h3>
      <p>
        <PaperScans division={division} scans={scans} />
      </p>
    </section>
  )
}
