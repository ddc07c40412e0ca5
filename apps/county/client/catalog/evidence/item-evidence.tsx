import { ErrorNotice } from '@mingce/ui/error-notice'
import { BringEvidence } from '@mingce/ui/evidence/bring-evidence'
import { EvidenceList } from '@mingce/ui/evidence/evidence-list'
import { useQuery } from '@tanstack/react-query'
import { evidenceQuestion } from '../../questions.ts'
import { t } from '../../words.ts'
import { RemoveEvidence } from './remove-evidence.tsx'

type ItemEvidenceProps = {
  readonly item: string
  /** Nothing is added or removed while the draft is locked; nothing is added to a retired item. */
  readonly may: { readonly add: boolean; readonly remove: boolean }
}

/** The files that support an item: what stands with it, and apart from it what was removed. */
export function ItemEvidence({ item, may }: ItemEvidenceProps) {
  const evidence = useQuery(evidenceQuestion)
  const own = evidence.data?.entries.filter((each) => each.item === item) ?? []
  const standing = own.filter(({ removed }) => removed === null)
  const removed = own.filter((each) => each.removed !== null)
  const names = evidence.data?.names ?? {}
  if (!may.add && evidence.data && own.length === 0) return null
  return (
    <section className="item-evidence" aria-labelledby="item-evidence">
      <h2 id="item-evidence">
        {t('evidence.title')} <small>{t('evidence.count', { count: standing.length })}</small>
      </h2>
      <ErrorNotice error={evidence.error} retry={() => evidence.refetch()} />
      {evidence.data && (
        <EvidenceList
          lines={standing}
          names={names}
          {...(may.remove && {
            actions: ({ attachment, name }) => <RemoveEvidence attachment={attachment} name={name} />,
          })}
        />
      )}
      {may.add && <BringEvidence to={{ item }} hint={t('evidence.hint')} takesPasted />}
      {removed.length > 0 && (
        <details>
          <summary>{t('evidence.removedCount', { count: removed.length })}</summary>
          <EvidenceList lines={removed} names={names} />
        </details>
      )}
    </section>
  )
}
