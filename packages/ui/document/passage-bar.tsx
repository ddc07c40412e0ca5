import { fitted, type Passage, passagesIn, withPassage } from '@mingce/domain/document/passages'
import { sourceNames } from '@mingce/domain/document/source-names'
import type { TemplateSection } from '@mingce/domain/round/section-template'
import { Button } from 'antd'
import { useState } from 'react'
import { say } from '../words/language.ts'
import { prefillWords } from '../words/rounds.ts'
import { editorText as t } from './editor-words.ts'
import { PassageUpdate } from './passage-update.tsx'
import type { Known } from './places.ts'

type PassageBarProps = {
  readonly asked: TemplateSection
  readonly known: Known
  readonly text: string
  readonly put: (text: string) => void
}

/** What the system can say in a section: put in, up to date, or otherwise than the text has it. Nothing is replaced unseen. */
export function PassageBar({ asked, known: { asOf, passages }, text, put }: PassageBarProps) {
  const [updating, setUpdating] = useState<Passage>()
  if (asked.prefill.length === 0) return null
  const own = passages.filter(({ source }) => asked.prefill.includes(source))
  const silent = asked.prefill.filter((source) => !own.some((each) => each.source === source))
  const standing = new Map(passagesIn(text).map((each) => [each.source, each.text]))
  const replace = (passage: Passage) => {
    put(withPassage(text, passage, asOf))
    setUpdating(undefined)
  }
  return (
    <fieldset className="passages">
      <legend>{t('passage.title')}</legend>
      {own.map((passage) => {
        const before = standing.get(passage.source)
        const name = say(prefillWords[passage.source])
        const isSame = before === fitted(passage, text)
        return (
          <span key={passage.source} className="passage">
            {name}：{t(before === undefined ? 'passage.absent' : isSame ? 'passage.same' : 'passage.moved')}
            {before === undefined && (
              <Button
                size="small"
                type="link"
                aria-label={t('passage.putNamed', { name })}
                onClick={() => replace(passage)}
              >
                {t('passage.put')}
              </Button>
            )}
            {before !== undefined && !isSame && (
              <Button
                size="small"
                type="link"
                aria-label={t('passage.updateNamed', { name })}
                onClick={() => setUpdating(passage)}
              >
                {t('passage.update')}
              </Button>
            )}
          </span>
        )
      })}
      {silent.length > 0 && (
        <span className="passage is-silent">
          {t('passage.none', { names: silent.map((source) => say(prefillWords[source])).join('、') })}
        </span>
      )}
      {updating && (
        <PassageUpdate
          name={sourceNames[updating.source]}
          asOf={asOf}
          before={standing.get(updating.source) ?? ''}
          after={fitted(updating, text)}
          replace={() => replace(updating)}
          keep={() => setUpdating(undefined)}
        />
      )}
    </fieldset>
  )
}
