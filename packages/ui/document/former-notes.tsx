import type { TakenUp } from '@mingce/domain/document/former'
import { passagesIn } from '@mingce/domain/document/passages'
import { mostSectionCharacters } from '@mingce/domain/document/section-length'
import { dayInWords } from '../instant.ts'
import { say } from '../words/language.ts'
import { prefillWords } from '../words/rounds.ts'
import type { Former } from './former.ts'
import { formerText as t } from './former-words.ts'

type FormerNotesProps = {
  readonly taken: TakenUp
  readonly former: Former
  /** What gives way to it; '' for nothing. */
  readonly before: string
}

/** What whoever takes a former text must know: what was brought up to date, and what was not. */
export function FormerNotes({ taken: { text, renewed, old, past }, former, before }: FormerNotesProps) {
  const { issuedOn, name } = former
  const stands = new Set(passagesIn(text).map(({ source }) => source))
  const gone = passagesIn(before).flatMap(({ source }) => (stands.has(source) ? [] : source))
  const named = (sources: TakenUp['old']) => sources.map((each) => say(prefillWords[each])).join(t('former.between'))
  return (
    <>
      {renewed.length > 0 && <p className="passage-note">{t('former.renewed', { names: named(renewed) })}</p>}
      {old.length > 0 && <p className="former-warning">{t('former.old', { names: named(old) })}</p>}
      {gone.length > 0 && <p className="former-warning">{t('former.gone', { name, names: named(gone) })}</p>}
      {past > 0 && <p className="former-warning">{t('former.past', { count: past, day: dayInWords(issuedOn) })}</p>}
      {text.length > mostSectionCharacters && (
        <p className="former-warning">{t('former.long', { most: mostSectionCharacters })}</p>
      )}
    </>
  )
}
