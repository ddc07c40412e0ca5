import { EvidenceList } from '../evidence/evidence-list.tsx'
import { clockText as text } from '../words/clock.ts'
import type { ClockSent, Names } from './clock-sent.ts'

type SuppliedProps = { readonly clock: ClockSent; readonly names: Names; readonly division: string }

/** The files that came with answers to requests for material, the latest answer first. */
export function Supplied({ clock, names, division }: SuppliedProps) {
  const lines = clock.corrections.toReversed().flatMap(({ answer }) => {
    if (!answer) return []
    const { files, by: attachedBy, at: attachedAt } = answer
    return files.map((file) => ({ ...file, division, item: file.attachment, attachedBy, attachedAt }))
  })
  if (lines.length === 0) return null
  return (
    <section className="clock-supplied" aria-label={text('supplied.title')}>
      <h3>{text('supplied.title')}</h3>
      <EvidenceList title={text('supplied.title')} lines={lines} names={names} />
    </section>
  )
}
