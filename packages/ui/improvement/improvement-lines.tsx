import {
  type Direction,
  directions,
  type ItemImprovement,
  type Measured,
} from '@mingce/domain/improvement/item-improvement'
import { directionWords, improvementStepWords, improvementText } from '../words/improvements.ts'
import { audienceWords, channelWords, levelWords, modeWords } from '../words/items.ts'
import { say } from '../words/language.ts'
import './improvement.css'

const signs = { better: '↑', same: '＝', worse: '↓', mixed: '↕', unknown: '？' } as const

/** 五个提升 of one item, a line a direction: how it stands, and what was gained and lost. */
export function ImprovementLines({ title, found }: { readonly title: string; readonly found: ItemImprovement }) {
  return (
    <dl className="improvement-lines" aria-label={title}>
      {directions.map((direction) => (
        <div key={direction}>
          <dt>{say(directionWords[direction])}</dt>
          <dd className={`is-${found[direction].step}`}>
            <span aria-hidden>{signs[found[direction].step]}</span> {said(direction, found[direction])}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function said(direction: Direction, found: Measured): string {
  const [step, words] = [say(improvementStepWords[found.step]), told(direction, found)]
  return words === '' ? step : improvementText('stepWith', { step, words })
}

function told(direction: Direction, { gained, lost }: Measured): string {
  if (direction === 'time')
    return gained.length > 0 ? improvementText('limit', { before: lost[0] ?? '', after: gained[0] ?? '' }) : ''
  const words = (codes: readonly string[]) => codes.map(codeWords).join(improvementText('separator'))
  return [
    ...(gained.length > 0 ? [improvementText('gained', { words: words(gained) })] : []),
    ...(lost.length > 0 ? [improvementText('lost', { words: words(lost) })] : []),
  ].join(improvementText('comma'))
}

/** What was gained, in words: channels, levels and modes by their names, the rest as it is written. */
export function gainedWords(what: readonly string[]): string {
  return what.map(codeWords).join(improvementText('separator'))
}

const known = { ...channelWords, ...levelWords, ...modeWords, ...audienceWords }

function codeWords(code: string): string {
  return Object.hasOwn(known, code) ? say(known[code as keyof typeof known]) : code
}
