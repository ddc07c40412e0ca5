import { catalogImprovement } from '@mingce/domain/improvement/catalog-improvement'
import { againstGuide, againstSettled } from '@mingce/domain/improvement/held-items'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { ImprovementRadar } from '@mingce/ui/improvement/improvement-radar'
import { improvementText } from '@mingce/ui/words/improvements'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import {
  type Draft,
  type GuideHead,
  guideQuestion,
  guidesQuestion,
  type SettledVersion,
  textsQuestion,
  versionsQuestion,
} from '../questions.ts'
import { t } from '../words.ts'

/** 五个提升 of the county's own draft: against the guide, and against the version settled last. Nobody above sees it before it is filed. */
export function ImprovementTab({ draft }: { readonly draft: Draft }) {
  const guides = useQuery(guidesQuestion)
  const versions = useQuery(versionsQuestion)
  const standing = draft.items.filter(({ retired }) => !retired)
  const guide = guides.data?.at(-1)
  const settled = versions.data?.[0]
  return (
    <section aria-label={improvementText('title')}>
      <ErrorNotice error={guides.error} retry={() => guides.refetch()} />
      <ErrorNotice error={versions.error} retry={() => versions.refetch()} />
      {(guides.isPending || versions.isPending) && <Skeleton active />}
      {guide && <AgainstGuide standing={standing} guide={guide} />}
      {settled && <AgainstSettled standing={standing} version={settled} />}
      <p>{improvementText('about')}</p>
    </section>
  )
}

type AgainstGuideProps = { readonly standing: Draft['items']; readonly guide: GuideHead }

function AgainstGuide({ standing, guide: { guide, status } }: AgainstGuideProps) {
  const { data: rows, error, refetch } = useQuery(guideQuestion(guide))
  if (error) return <ErrorNotice error={error} retry={() => refetch()} />
  if (!rows) return <Skeleton active />
  return (
    <>
      <ImprovementRadar
        title={improvementText('guide')}
        found={catalogImprovement(againstGuide(standing, rows), rows.length, status)}
      />
      {status === 'partial' && <p>{t('improvement.partial', { count: rows.length })}</p>}
    </>
  )
}

function AgainstSettled({
  standing,
  version: { items },
}: {
  readonly standing: Draft['items']
  readonly version: SettledVersion
}) {
  const { data: texts, error, refetch } = useQuery(textsQuestion(items.map(({ digest }) => digest)))
  if (error) return <ErrorNotice error={error} retry={() => refetch()} />
  if (!texts) return <Skeleton active />
  const byDigest = new Map(texts.map(({ digest, content }) => [digest, content]))
  const settled = new Map(
    items.flatMap(({ item, digest }) => {
      const content = byDigest.get(digest)
      return content ? [[item, content] as const] : []
    }),
  )
  return (
    <ImprovementRadar
      title={improvementText('settled')}
      found={catalogImprovement(againstSettled(standing, settled), settled.size)}
    />
  )
}
