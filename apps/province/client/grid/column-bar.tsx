import { parseDivision, pathName } from '@mingce/domain/authority/division'
import { signedFor, usePostFor } from '@mingce/ui/absence/standing-in'
import type { DecisionAction } from '@mingce/ui/decision-action'
import { DecisionBar } from '@mingce/ui/decision-bar'
import { Button } from 'antd'
import type { ColumnItem } from '../questions.ts'
import { gridText as t } from '../words/grid.ts'
import { noteDraft, type SendFeedback, targetOf } from './feedback-target.ts'

type ColumnBarProps = {
  readonly round: string
  /** The items that can be written on, in order. */
  readonly items: readonly ColumnItem[]
  readonly chosen: ColumnItem | undefined
  readonly choose: (item: ColumnItem | undefined) => void
  readonly send: SendFeedback
  /** Why nothing can be written now. */
  readonly blocked: string | undefined
}

/** 反馈 down a column: one county after the other, each with its own words. */
export function ColumnBar({ round, items, chosen, choose, send, blocked }: ColumnBarProps) {
  const post = usePostFor('reviewer')
  const at = chosen ? items.indexOf(chosen) : -1
  const goOn = () => choose(items[at + 1])
  const stop = post ? blocked : t('notReviewer')
  const write: DecisionAction = {
    ...{ key: 'note', label: t('noteSend'), tone: 'primary', needsReason: true, blocked: stop },
    run: async (text) => {
      if (!chosen) return undefined
      const receipt = await send.run({ ...targetOf(round, chosen), text })
      if (receipt) goOn()
      return receipt
    },
  }
  const county = chosen && pathName(parseDivision(chosen.county))
  return (
    <DecisionBar
      facts={
        <span>
          {county ? t('noting', { county }) : stop || t('choose')}
          <br />
          {chosen && <small>{t('noteOf', { at: at + 1, of: items.length })}</small>}{' '}
          {chosen && (
            <Button size="small" onClick={goOn}>
              {t('noteSkip')}
            </Button>
          )}
        </span>
      }
      busy={send.busy}
      wordless={!chosen}
      templates={[t('templateBasis'), t('templateLimit'), t('templateLocal')]}
      draftKey={chosen && noteDraft(round, chosen)}
      writtenOn={chosen?.part}
      actions={chosen ? [signedFor(write, post)] : []}
    />
  )
}
