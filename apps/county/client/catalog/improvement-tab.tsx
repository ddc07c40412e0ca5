import { catalogImprovement } from '@mingce/domain/improvement/catalog-improvement'
import { againstGuide, againstSettled } from '@mingce/domain/improvement/held-items'
import { ImprovementRadar } from '@mingce/ui/improvement/improvement-radar'
import { improvementText } from '@mingce/ui/words/improvements'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import {
  type Draft,
  guideQuestion,
  guidesQuestion,
  type SettledVersion,
  textsQuestion,
  versionsQuestion,
} from '../questions.ts'
import { t } from '../words.ts'

/** 五个提升 of the county's own draft: against the guide, and against the version settled last. Nobody above sees it before it is filed. */
export function ImprovementTab({ draft }: { readonly draft: Draft }) {
  const guide = useQuery(guidesQuestion).data?.at(-1)
  const rows = useQuery({ ...guideQuestion(guide?.guide ?? ''), enabled: guide !== undefined }).data
  const versions = useQuery(versionsQuestion).data
  const standing = draft.items.filter(({ retired }) => !retired)
  const held = standing.map(({ content, origin }) => ({
    content,
    guideRow: origin.kind === 'guide' ? origin.ref : null,
  }))
  if (!rows || !versions) return <Skeleton active />
  return (
    <section aria-label={improvementText('title')}>
      <ImprovementRadar
        title={improvementText('guide')}
        found={catalogImprovement(againstGuide(held, rows), rows.length)}
      />
      {guide?.status === 'partial' && <p>{t('improvement.partial', { count: rows.length })}</p>}
      {versions[0] && <AgainstSettled standing={standing} version={versions[0]} />}
      <p>{improvementText('about')}</p>
    </section>
  )
}

function AgainstSettled({
  standing,
  version: { items },
}: {
  readonly standing: Draft['items']
  readonly version: SettledVersion
}) {
  const texts = useQuery(textsQuestion(items.map(({ digest }) => digest))).data
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
