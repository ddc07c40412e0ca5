import { bureauName, parseDivision } from '@mingce/domain/authority/division'
import type { PostRole } from '@mingce/domain/authority/post'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { minuteOf } from './instant.ts'
import { ReceiptLink } from './receipt-link.tsx'
import { StepBar } from './step-bar.tsx'
import { stepsOf } from './steps.ts'
import { opinionOf, type TrailDetail } from './trail-opinion.ts'
import { eventWords } from './words/events.ts'
import { say } from './words/language.ts'
import { postWords } from './words/posts.ts'
import { t } from './words/t.ts'
import './timeline.css'

/** One recorded event; `heldFrom` is its position in the ledger. */
export type TrailLine = {
  readonly heldFrom: number
  readonly type: string
  /** A UTC instant. */
  readonly recordedAt: string
  readonly account: string
  readonly post: string
  readonly authority: string
  readonly onBehalfOf?: string | null
  readonly detail: TrailDetail
}

export type TimelineProps = {
  /** Oldest first: of the submission, and of its catalog and package where they are at hand. */
  readonly entries: readonly TrailLine[]
  /** What accounts are called on the screen, by id. */
  readonly names: Readonly<Record<string, string>>
  /** Draws the step bar for a filing of this kind; without it there is the record alone. */
  readonly kind?: DeliverableKind
  /** Marks a line, and is told which one was chosen: for stepping through. */
  readonly selected?: number
  readonly onSelect?: (position: number) => void
}

/** 流转记录: where the filing stands on its way, and below every act, by whom, when, with which words. */
export function Timeline({ entries, names, kind, selected, onSelect }: TimelineProps) {
  return (
    <div className="timeline">
      {kind && <StepBar steps={stepsOf(entries, kind)} />}
      <table>
        <thead>
          <tr>
            <th>{t('trail.number')}</th>
            <th>{t('trail.desk')}</th>
            <th>{t('trail.person')}</th>
            <th>{t('trail.act')}</th>
            <th>{t('trail.opinion')}</th>
            <th>{t('trail.time')}</th>
            <th>{t('trail.position')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, at) => (
            <tr
              key={entry.heldFrom}
              className={entry.heldFrom === selected ? 'is-selected' : ''}
              onClick={() => onSelect?.(entry.heldFrom)}
            >
              <td className="is-number">{at + 1}</td>
              <td>{bureauOf(entry.authority)}</td>
              <td>
                {names[entry.account] ?? t('trail.nameless')}（{postOf(entry.post)}）
                {entry.onBehalfOf && t('trail.onBehalfOf', { name: names[entry.onBehalfOf] ?? entry.onBehalfOf })}
              </td>
              <td>{eventWords(entry.type)}</td>
              <td className="is-opinion">{opinionOf(entry.type, entry.detail)}</td>
              <td className="is-time">{minuteOf(entry.recordedAt)}</td>
              <td className="is-number">
                <ReceiptLink position={entry.heldFrom}>{entry.heldFrom}</ReceiptLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {entries.length === 0 && <p>{t('trail.empty')}</p>}
    </div>
  )
}

function postOf(post: string): string {
  return post in postWords ? say(postWords[post as PostRole]) : post
}

function bureauOf(authority: string): string {
  try {
    return bureauName(parseDivision(authority))
  } catch {
    return authority
  }
}
