import { codesOf } from './words/items.ts'
import { type Said, say } from './words/language.ts'
import './tick-boxes.css'

type TickBoxesProps<Code extends string> = {
  readonly words: Readonly<Record<Code, Said>>
  readonly ticked: readonly Code[]
  /** Words behind a box: what "other" means. */
  readonly notes?: Partial<Readonly<Record<Code, string | null>>>
  /** The ticked alone. */
  readonly compact?: boolean
}

/** A list of the official form: ■ for what is ticked, □ for what is not, in the form's order. */
export function TickBoxes<Code extends string>({ words, ticked, notes, compact = false }: TickBoxesProps<Code>) {
  const shown = codesOf(words).filter((code) => !compact || ticked.includes(code))
  return (
    <span className="tick-boxes">
      {shown.map((code) => {
        const on = ticked.includes(code)
        return (
          <span key={code} className={on ? 'tick-box is-on' : 'tick-box'}>
            {on ? '■' : '□'}
            {say(words[code])}
            {on && notes?.[code] ? `：${notes[code]}` : ''}
          </span>
        )
      })}
    </span>
  )
}
