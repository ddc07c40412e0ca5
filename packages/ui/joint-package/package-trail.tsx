import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ErrorNotice } from '../error-notice.tsx'
import { TrailDownload } from '../paper/circulation-download.tsx'
import { Timeline } from '../timeline.tsx'
import type { TrailLine } from '../trail-texts.ts'
import { packageTrailText } from '../words/package-trail.ts'
import './package-trail.css'

type PackageTrailProps = {
  readonly of: { readonly round: string; readonly city: string; readonly kind: DeliverableKind }
  readonly question: {
    readonly queryKey: readonly unknown[]
    readonly queryFn: () => Promise<{
      readonly entries: readonly TrailLine[]
      readonly names: Readonly<Record<string, string>>
    }>
  }
}

/** 流转记录 of one deliverable of a joint package, opened at will. */
export function PackageTrail({ of, question }: PackageTrailProps) {
  const [opened, setOpened] = useState(false)
  const trail = useQuery({ ...question, enabled: opened })
  return (
    <section className="package-trail">
      <button type="button" aria-expanded={opened} onClick={() => setOpened(!opened)}>
        <span aria-hidden>{opened ? '▾' : '▸'}</span> {packageTrailText('title')}
      </button>
      {opened && <ErrorNotice error={trail.error} retry={() => trail.refetch()} />}
      {opened && trail.data && (
        <>
          <TrailDownload path="/api/papers/package-circulation" asked={of} />
          <Timeline entries={trail.data.entries} names={trail.data.names} />
        </>
      )}
    </section>
  )
}
