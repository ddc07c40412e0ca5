import type { EvidenceFormat } from '@mingce/domain/catalog/evidence-format'
import type { ReactNode } from 'react'
import { minuteOf } from '../instant.ts'
import { t } from '../words/t.ts'
import { fileSize } from './file-size.ts'
import './evidence-list.css'

/** A file that supports an item, as a desk may know it. `isFiled` and `removed` are the county's own to know. */
export type EvidenceLine = {
  readonly attachment: string
  readonly division: string
  readonly item: string
  readonly name: string
  readonly format: EvidenceFormat
  readonly size: number
  readonly attachedBy: string
  readonly attachedAt: string
  readonly isFiled?: boolean
  readonly removed?: { readonly reason: string; readonly by: string; readonly at: string } | null
}

type EvidenceListProps<Line extends EvidenceLine> = {
  readonly lines: readonly Line[]
  readonly names: Readonly<Record<string, string>>
  /** What they are called together, for who hears the page: 佐证材料 unless said. */
  readonly title?: string
  /** Stands behind a file: what may be done with it. */
  readonly actions?: (line: Line) => ReactNode
}

/** The files of an item (佐证材料), of a section or of an answer, each to be downloaded; what was removed says why and by whom. */
export function EvidenceList<Line extends EvidenceLine>({ lines, names, title, actions }: EvidenceListProps<Line>) {
  if (lines.length === 0) return <p className="evidence-none">{t('evidence.none')}</p>
  return (
    <ul className="evidence-list" aria-label={title ?? t('evidence.title')}>
      {lines.map((line) => (
        <li key={line.attachment} className={line.removed ? 'is-removed' : ''}>
          <a href={`/api/evidence/${line.division}/${line.attachment}`} download={line.name}>
            {line.name}
          </a>{' '}
          <span className="evidence-facts">
            {t(`evidence.format.${line.format}`)} · {fileSize(line.size)} · {names[line.attachedBy] ?? line.attachedBy}{' '}
            {minuteOf(line.attachedAt)}
            {line.isFiled !== undefined &&
              !line.removed &&
              ` · ${t(line.isFiled ? 'evidence.filed' : 'evidence.waits')}`}
          </span>
          {line.removed && <Removed of={line.removed} names={names} isFiled={line.isFiled ?? false} />}
          {actions?.(line)}
        </li>
      ))}
    </ul>
  )
}

type RemovedProps = {
  readonly of: NonNullable<EvidenceLine['removed']>
  readonly names: Readonly<Record<string, string>>
  readonly isFiled: boolean
}

function Removed({ of: { reason, by, at }, names, isFiled }: RemovedProps) {
  return (
    <p className="evidence-facts">
      {t('evidence.removed', { reason, by: names[by] ?? by, at: minuteOf(at) })}
      {isFiled && t('evidence.stillFiled')}
    </p>
  )
}
