import { ErrorNotice } from '@mingce/ui/error-notice'
import { EvidenceList } from '@mingce/ui/evidence/evidence-list'
import { useQuery } from '@tanstack/react-query'
import type { FilingName } from '../addresses.ts'
import { evidenceQuestion } from '../questions.ts'
import { t } from '../words.ts'

/** The files a county filed with an item, each to be downloaded. */
export function ItemEvidence({ filing, item }: { readonly filing: FilingName; readonly item: string }) {
  const evidence = useQuery(evidenceQuestion(filing))
  if (!evidence.data) return <ErrorNotice error={evidence.error} retry={() => evidence.refetch()} />
  return (
    <section aria-labelledby="item-evidence">
      <h3 id="item-evidence">{t('filing.evidence')}</h3>
      <EvidenceList lines={evidence.data.entries.filter((each) => each.item === item)} names={evidence.data.names} />
    </section>
  )
}
