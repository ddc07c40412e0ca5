import { cityOf } from '@mingce/domain/authority/division'
import { cityCast, countyCast, sichuan } from '@mingce/domain/cast'
import { packageStream, submissionStream } from '@mingce/domain/streams'
import { Chance, uuidOf } from './chance.ts'
import { minutesADay } from './office-hours.ts'
import type { Doer, Doing, Step } from './step.ts'

/** A turn of one side, from the act that gave it to the one that ends it; `until` is null while it lasts. */
type Turn = { readonly from: Step; readonly until: number | null }

const longEnough = 2 * minutesADay

/** 催办, beside the acts of others: now and then whoever has waited for two days reminds the side whose turn it is. */
export function reminders(told: readonly Step[]): readonly Step[] {
  const chance = new Chance('reminders')
  const last = Math.max(...told.map(({ minute }) => minute))
  const cases = Map.groupBy(told, ({ doing }) => caseOf(doing))
  cases.delete(undefined)
  return [...cases.values()].flatMap((steps) =>
    turnsIn(steps.toSorted((one, other) => one.minute - other.minute))
      .filter(({ from, until }) => (until ?? last) - from.minute > longEnough && chance.falls(0.2))
      .flatMap(({ from, until }) => reminderAfter(from, until === null ? last - 60 : from.minute + minutesADay)),
  )
}

function caseOf(doing: Doing): string | undefined {
  if (doing.matter === 'submission') return submissionStream(doing.target)
  if (doing.matter !== 'joint-package' || !('kind' in doing.command)) return undefined
  return `${packageStream(doing.target.round, doing.target.city)} ${doing.command.kind}`
}

const gives: ReadonlySet<string> = new Set(['submit', 'returnForRevision', 'submitPackage'])
const ends: ReadonlySet<string> = new Set([
  ...['submit', 'withdraw', 'returnForRevision', 'approve', 'reject', 'recall'],
  ...['requestCorrection', 'answerCorrection', 'withdrawCorrection'],
  ...['submitPackage', 'withdrawPackage', 'confirmReceipt'],
])

function turnsIn(steps: readonly Step[]): readonly Turn[] {
  const moving = steps.filter(({ doing }) => ends.has(doing.command.do))
  return moving.flatMap((from, index) => {
    const until = moving[index + 1]?.minute ?? null
    return gives.has(from.doing.command.do) ? [{ from, until }] : []
  })
}

function reminderAfter(step: Step, minute: number): readonly Step[] {
  const { doing } = step
  const by = ({ account, authority }: Doer, reminding: Doing): readonly Step[] => [
    { minute, by: { account, authority }, key: uuidOf('reminder', step.key), doing: reminding },
  ]
  if (doing.matter === 'submission') {
    const { target } = doing
    const isBack = doing.command.do === 'returnForRevision'
    const doer = isBack ? cityCast(cityOf(target.division)).reviewer : countyCast(target.division).leader
    const text = isBack ? '请按退回意见抓紧修改，尽快重新报送。' : null
    return by(doer, { matter: 'submission', target, command: { do: 'remind', text } })
  }
  if (doing.matter !== 'joint-package' || !('kind' in doing.command)) return []
  const command = { do: 'remind', kind: doing.command.kind, text: null } as const
  const isFiled = doing.command.do === 'submitPackage'
  const doer = isFiled ? cityCast(doing.target.city).reviewer : sichuan.reviewer
  return by(doer, { ...doing, command })
}
