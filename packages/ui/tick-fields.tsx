import { Input } from 'antd'
import { EditorField, type FieldProps } from './editor-field.tsx'
import type { ItemText } from './item-text.ts'
import { audienceWords, channelWords, codesOf, levelWords, modeWords } from './words/items.ts'
import { type Said, say } from './words/language.ts'
import { t } from './words/t.ts'

export const tickWords = {
  channels: channelWords,
  audiences: audienceWords,
  disclosureModes: modeWords,
  disclosureLevels: levelWords,
} as const
type Ticked = keyof typeof tickWords
const ticks: readonly Ticked[] = ['channels', 'audiences', 'disclosureModes', 'disclosureLevels']

/** The elements one ticks: channels, audience, mode, level. */
export function TickFields(field: FieldProps) {
  return ticks.map((element) => <TickField key={element} element={element} words={tickWords[element]} {...field} />)
}

type TickFieldProps = FieldProps & {
  readonly element: Ticked
  readonly words: Readonly<Record<string, Said>>
}

export function TickField({ element, words, text, ghost, change, take, faults, beside }: TickFieldProps) {
  const ticked: readonly string[] = text[element]
  const offered: readonly string[] = ticked.length === 0 ? (ghost?.[element] ?? []) : []
  const toggle = (code: string) =>
    change({ [element]: codesOf(words).filter((each) => ticked.includes(each) !== (each === code)) })
  const said = offered.map((code) => words[code]).filter((each) => each !== undefined)
  return (
    <EditorField
      element={element}
      group
      fault={faults[element]}
      beside={beside?.(element)}
      offer={
        said.length > 0
          ? {
              words: said.map(say).join(t('separator')),
              take: () => take(element, { [element]: offered, ...besides(element, ghost) }),
            }
          : undefined
      }
    >
      <div className="editor-boxes">
        {codesOf(words).map((code) => (
          <label key={code}>
            <input type="checkbox" checked={ticked.includes(code)} onChange={() => toggle(code)} />
            {words[code] && say(words[code])}
          </label>
        ))}
      </div>
      {element === 'channels' && text.channels.includes('other') && (
        <Input
          data-element="otherChannelText"
          aria-label={t('editor.whichChannel')}
          placeholder={t('editor.whichChannel')}
          value={text.otherChannelText}
          maxLength={500}
          onChange={(event) => change({ otherChannelText: event.target.value })}
        />
      )}
      {element === 'audiences' && text.audiences.includes('specific_group') && (
        <Input
          data-element="audienceNote"
          aria-label={t('editor.whichGroup')}
          placeholder={t('editor.whichGroup')}
          value={text.audienceNote}
          maxLength={500}
          onChange={(event) => change({ audienceNote: event.target.value })}
        />
      )}
    </EditorField>
  )
}

/** The words that belong to the boxes: which other channel, which group. */
function besides(element: TickFieldProps['element'], ghost: ItemText | undefined): Partial<ItemText> {
  if (element === 'channels') return { otherChannelText: ghost?.otherChannelText ?? '' }
  return element === 'audiences' ? { audienceNote: ghost?.audienceNote ?? '' } : {}
}
