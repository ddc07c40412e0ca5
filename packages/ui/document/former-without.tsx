import { Button } from 'antd'
import { putDraft } from '../kept-draft.ts'
import { type Former, takenFrom } from './former.ts'
import { FormerNotes } from './former-notes.tsx'
import { formerText as t } from './former-words.ts'
import { SectionText } from './section-text.tsx'
import { wordsKey } from './section-words.ts'

type FormerWithoutProps = {
  readonly of: string
  readonly former: Former
  readonly isAdding: boolean
  /** Begins a section of the office's own under this id. */
  readonly begin: (section: string) => void
}

/** What was settled before and has no place in this round: read here, or taken as a section of the office's own. */
export function FormerWithout({ of, former, isAdding, begin }: FormerWithoutProps) {
  const { name, paired } = former
  if (paired.without.length === 0) return null
  return (
    <section className="former-without">
      <p>{t('former.without', { name, count: paired.without.length })}</p>
      <ul>
        {paired.without.map((section) => {
          const taken = takenFrom(former, section)
          const { heading } = section
          const take = () => {
            putDraft(wordsKey(of, section.section), JSON.stringify({ heading, text: taken.text, seen: null }))
            begin(section.section)
          }
          return (
            <li key={section.section}>
              <details>
                <summary>{heading}</summary>
                <SectionText text={taken.text} />
                <FormerNotes taken={taken} former={former} before="" />
                <Button size="small" disabled={isAdding} aria-label={t('former.addNamed', { heading })} onClick={take}>
                  {t('former.add')}
                </Button>{' '}
                {isAdding && <span>{t('former.addBlocked')}</span>}
              </details>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
