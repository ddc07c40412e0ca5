import { batchesAsOneLine } from '@mingce/domain/batch/told'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { ReceiptLink } from './receipt-link.tsx'
import { useSheet } from './sheet.ts'
import { StepBar } from './step-bar.tsx'
import { stepsOf } from './steps.ts'
import { type TrailLine, trailLines } from './trail-texts.ts'
import { t } from './words/t.ts'
import './timeline.css'

type TimelineProps = {
  /** Oldest first: of the submission, and of its catalog and package where they are at hand. */
  readonly entries: readonly TrailLine[]
  /** What accounts are called on the screen, by id. */
  readonly names: Readonly<Record<string, string>>
  /** Draws the step bar for a filing of this kind; without it there is the record alone. */
  readonly kind?: DeliverableKind
  /** Whether its round asks for 公示. */
  readonly noticeAsked?: boolean
  /** Marks a line, and is told which one was chosen: for stepping through. */
  readonly selected?: number
  readonly onSelect?: (position: number) => void
}

/** 流转记录: where the filing stands on its way, and below every act, by whom, when, with which words. */
export function Timeline({ entries: recorded, names, kind, noticeAsked, selected, onSelect }: TimelineProps) {
  useSheet('record')
  const entries = batchesAsOneLine(recorded)
  const lines = trailLines(entries, names)
  return (
    <div className="timeline">
      {kind && <StepBar steps={stepsOf(entries, kind, noticeAsked)} />}
      <table>
        <thead>
          <tr>
            <th>{t('trail.number')}</th>
            <th>{t('trail.desk')}</th>
            <th>{t('trail.person')}</th>
            <th>{t('trail.act')}</th>
            <th>{t('trail.opinion')}</th>
            <th>{t('trail.received')}</th>
            <th>{t('trail.time')}</th>
            <th>{t('trail.took')}</th>
            <th>{t('trail.onVersion')}</th>
            <th>{t('trail.position')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ desk, person, act, opinion, received, time, took, version }, at) => {
            const entry = entries[at]
            if (!entry) return null
            return (
              <tr
                key={entry.heldFrom}
                className={entry.heldFrom === selected ? 'is-selected' : ''}
                onClick={() => onSelect?.(entry.heldFrom)}
              >
                <td className="is-number">{at + 1}</td>
                <td>{desk}</td>
                <td>{person}</td>
                <td className="is-act">{act}</td>
                <td className="is-opinion">{opinion}</td>
                <td className="is-time">{received}</td>
                <td className="is-time">{time}</td>
                <td className="is-time">{took}</td>
                <td className="is-version">{version}</td>
                <td className="is-number">
                  {entry.hasReceipt !== false && <ReceiptLink position={entry.heldFrom}>{entry.heldFrom}</ReceiptLink>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {entries.length === 0 && <p>{t('trail.empty')}</p>}
    </div>
  )
}
