import { cityOf, parseDivision, pathName } from '@mingce/domain/authority/division'
import { signedFor, usePostFor } from '@mingce/ui/absence/standing-in'
import { type Act, useAct } from '@mingce/ui/act'
import { newKey } from '@mingce/ui/command-key'
import type { DecisionAction } from '@mingce/ui/decision-action'
import { DecisionBar } from '@mingce/ui/decision-bar'
import { api } from '../api.ts'
import type { ColumnItem } from '../questions.ts'
import { gridText as t } from '../words/grid.ts'

export type SendFeedback = Act<Omit<Parameters<typeof api.package.sendFeedback.mutate>[0], 'key'>>

export function useSendFeedback(): SendFeedback {
  return useAct(api.package.sendFeedback.mutate, t('noteDone'))
}

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
  const skip: DecisionAction = { key: 'skip', label: t('noteSkip'), run: goOn }
  const county = chosen && pathName(parseDivision(chosen.county))
  return (
    <DecisionBar
      facts={
        <span>
          {county ? t('noting', { county }) : stop || t('choose')}
          <br />
          {chosen && <small>{t('noteOf', { at: at + 1, of: items.length })}</small>}
        </span>
      }
      busy={send.busy}
      wordless={!chosen}
      templates={[t('templateBasis'), t('templateLimit'), t('templateLocal')]}
      draftKey={chosen && `feedback ${round} ${chosen.county} ${chosen.part}`}
      actions={chosen ? [skip, signedFor(write, post)] : []}
    />
  )
}

/** What is written is the city's package's, about an item of a county at the text that was read. */
function targetOf(round: string, { county, part, digest }: ColumnItem) {
  const division = parseDivision(county)
  const kind = 'disclosure_catalog' as const
  return { round, city: cityOf(division), kind, feedback: newKey(), division: county, part, digest }
}
