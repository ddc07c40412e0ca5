import type { DivisionCode } from '@mingce/domain/authority/division'
import type { PackageException } from '@mingce/domain/joint-package/events'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { parseSubmissionStream } from '@mingce/domain/streams'
import type { Part } from '@mingce/domain/submission/part'
import type { CityDesk } from '../demo/city-desk.ts'
import { dayAt, minutesADay } from '../demo/office-hours.ts'
import { bringOwnPlan, tellOwnPlan } from '../demo/own-plans.ts'
import { askToSign, sign, signedByColleague } from '../demo/package-signing.ts'
import * as words from '../demo/words.ts'
import type { CityPart } from './round-parts.ts'

/** The city's own plan goes up with those of its counties. */
const ownPlan = 'implementation_plan'

type Deadlines = Readonly<Record<DeliverableKind, number>>
type GoingUp = {
  readonly kind: DeliverableKind
  readonly members: readonly string[]
  readonly exceptions: readonly PackageException[]
}
/** The first county that travels, and one part of what it filed. */
type About = { readonly division: DivisionCode; readonly part: Part | null }

/** 转发部署 with the city's own dates, where it sets any. */
export function relay(city: CityDesk, { earlier }: CityPart, deadlines: Deadlines): void {
  const inner = [...earlier].map(([kind, days]) => ({ kind, date: dayAt(deadlines[kind] - days * minutesADay) }))
  if (inner.length > 0) city.relay(inner, '请各县（市、区）按内部时限报送，逾期按缺报处理。')
}

/** Put together, from one city after its letter, signed where somebody signs, and filed; the city's own plan with it where it is there. */
export function goUp(city: CityDesk, { own, signing }: CityPart, { kind, members, exceptions }: GoingUp): void {
  if (kind === ownPlan) tellOwnPlan(city, own)
  if (own === 'late') cameByMail(city, kind, members)
  city.assemble(kind, members, exceptions)
  if (signing === 'leader_asked_too') signedByColleague(city, kind)
  else if (signing === 'colleague') {
    askToSign(city, kind)
    sign(city, kind)
  }
  if (kind === ownPlan && own !== 'late') city.submitWithOwn(kind)
  else city.submit(kind)
}

/** Its letter came the day before, and is registered before it is put together here. */
function cameByMail(city: CityDesk, kind: DeliverableKind, members: readonly string[]): void {
  const counties = members.map((stream) => parseSubmissionStream(stream).division)
  if (counties.length > 0) city.receiveOnPaper(kind, counties, dayAt(city.log.minute - minutesADay))
}

/** The province asks about one county, the city answers, receipt is confirmed: nothing waits for either. */
export function answer(city: CityDesk, kind: DeliverableKind, about: About | undefined): void {
  if (about?.part) {
    const feedback = city.hear(kind, '请说明本地考虑。', about)
    city.answer(feedback, '已核对，补充说明随文报送。')
  }
  city.confirm(kind, city.log.chance.pick(words.received))
}

/** What came after the receipt, the counties' by addendum and the city's own plan, with a receipt of its own. */
export function bringAfter(city: CityDesk, { own }: CityPart, { kind, members }: Omit<GoingUp, 'exceptions'>): void {
  const isOwnLate = kind === ownPlan && own === 'late'
  if (isOwnLate) bringOwnPlan(city)
  if (members.length > 0) city.addAddendum(kind, members)
  if (!isOwnLate && members.length === 0) return
  city.log.overnight(1)
  city.confirm(kind, words.received[0] ?? '收悉')
}
