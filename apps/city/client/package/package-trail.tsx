import { ErrorNotice } from '@mingce/ui/error-notice'
import { Timeline } from '@mingce/ui/timeline'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { packageTrailQuestion } from '../questions.ts'
import { t } from '../words.ts'

/** 流转记录 of the joint package, opened at will. */
export function PackageTrail({ round }: { readonly round: string }) {
  const [opened, setOpened] = useState(false)
  const trail = useQuery({ ...packageTrailQuestion(round), enabled: opened })
  return (
    <section className="package-trail">
      <button type="button" aria-expanded={opened} onClick={() => setOpened(!opened)}>
        <span aria-hidden>{opened ? '▾' : '▸'}</span> {t('view.trail')}
      </button>
      {opened && <ErrorNotice error={trail.error} retry={() => trail.refetch()} />}
      {opened && trail.data && <Timeline entries={trail.data.entries} names={trail.data.names} />}
    </section>
  )
}
