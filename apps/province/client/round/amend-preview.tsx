import { type DivisionCode, nameOf, parseDivision } from '@mingce/domain/authority/division'
import { changesBetween } from '@mingce/domain/round/changes'
import { type Effect, effectsOf } from '@mingce/domain/round/effects'
import type { RoundSettings } from '@mingce/domain/round/settings'
import { ErrorNotice } from '@mingce/ui/error-notice'
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
  if (!running) return <ErrorNotice error={error} retry={retry} />
  const effects = effectsOf(round.settings, next, running)
  if (effects.length === 0) return <p>{rt('amend.noEffects')}</p>
  return (
    <ul className="change-list">
      {effects.map((effect) => (
        <li key={effectLine(effect)}>{effectLine(effect)}</li>
      ))}
    </ul>
  )
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

function kindOf({ kind }: Extract<Effect, { kind: unknown }>): string {
  return say(deliverableWords[kind])
}

function cityName(code: string): string {
  return nameOf(parseDivision(code) as DivisionCode)
}
