import { type DivisionCode, nameOf, parseDivision } from '@mingce/domain/authority/division'
import { changesBetween } from '@mingce/domain/round/changes'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { type Effect, effectsOf } from '@mingce/domain/round/effects'
import { type OverAtOnce, overAtOnce } from '@mingce/domain/round/over-at-once'
import type { RoundSettings } from '@mingce/domain/round/settings'
import { useToday, useWorkCalendar } from '@mingce/ui/desk-day'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { dayInWords } from '@mingce/ui/instant'
import { ChangeList } from '@mingce/ui/round/change-list'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import type { RoundHead } from '../questions.ts'
import { rt } from '../words/rounds.ts'
import { useRunning } from './use-running.ts'

/** What an amendment changes, as it was and as it is, and which running cases it concerns. */
export function AmendPreview({ round, next }: { readonly round: RoundHead; readonly next: RoundSettings }) {
  const changes = changesBetween(round.settings, next)
  return (
    <section className="amend-preview" aria-label={rt('amend.changes')} aria-live="polite">
      {changes.length === 0 ? (
        <p>{rt('amend.nothing')}</p>
      ) : (
        <>
          <h3>{rt('amend.changes')}</h3>
          <ChangeList changes={changes} />
          <h3>{rt('amend.effects')}</h3>
          <Effects round={round} next={next} />
        </>
      )}
    </section>
  )
}

function Effects({ round, next }: { readonly round: RoundHead; readonly next: RoundSettings }) {
  const { running, error, retry } = useRunning(round)
  const [today, calendar] = [useToday(), useWorkCalendar()]
  if (!running) return <ErrorNotice error={error} retry={retry} />
  const over = overAtOnce({ was: round.settings, is: next }, running, { today, calendar })
  const lines = [...over.map(overLine), ...effectsOf(round.settings, next, running).map(effectLine)]
  if (lines.length === 0) return <p>{rt('amend.noEffects')}</p>
  return (
    <ul className="change-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** "标准目录：到省时间2021年10月13日已过，签发后 2 个县即为缺报或逾期。" */
function overLine(over: OverAtOnce): string {
  const { counties, late, cities } = over
  const day = dayInWords(over.dueDate)
  const whom = [
    ...(counties.length > 0 ? [rt('effect.over.counties', { counties: counties.length })] : []),
    ...(late.length > 0 ? [rt('effect.over.late', { counties: late.length })] : []),
    ...(cities.length > 0 ? [rt('effect.over.cities', { cities: cities.length })] : []),
  ]
  return rt('effect.over', { kind: kindOf(over), day, whom: whom.join(rt('effect.over.and')) })
}

function effectLine(effect: Effect): string {
  switch (effect.about) {
    case 'due':
      return rt('effect.due', { kind: kindOf(effect), counties: effect.counties.length, cities: effect.cities.length })
    case 'inner_too_late':
      return rt('effect.inner_too_late', { kind: kindOf(effect), cities: effect.cities.map(cityName).join('、') })
    case 'asked':
    case 'asked_no_more':
      return rt(`effect.${effect.about}`, { kind: kindOf(effect), counties: effect.counties.length })
    case 'asked_of_cities':
    case 'asked_of_cities_no_more':
      return rt(`effect.${effect.about}`, { kind: kindOf(effect), cities: effect.cities.length })
    case 'demanded':
      return rt('effect.demanded', { names: effect.names.join('、'), counties: effect.counties.length })
    case 'demanded_no_more':
      return rt('effect.demanded_no_more', { names: effect.names.join('、') })
    case 'packageSigning':
      return rt('effect.packageSigning', { cities: effect.cities.length })
    default:
      return rt(`effect.${effect.about}`, { counties: effect.counties.length })
  }
}

function kindOf({ kind }: { readonly kind: DeliverableKind }): string {
  return say(deliverableWords[kind])
}

function cityName(code: string): string {
  return nameOf(parseDivision(code) as DivisionCode)
}
