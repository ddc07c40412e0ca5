import type { NextStep } from '@mingce/domain/improvement/next-steps'
import { improvementText } from '../words/improvements.ts'
import { channelWords } from '../words/items.ts'
import { say } from '../words/language.ts'

/** What one more step would give; nothing where every direction has gone its way. */
export function NextStepList({ steps }: { readonly steps: readonly NextStep[] }) {
  if (steps.length === 0) return null
  return (
    <ul className="next-steps" aria-label={improvementText('nextTitle')}>
      {steps.map((step) => (
        <li key={step.direction}>{wordsOf(step)}</li>
      ))}
    </ul>
  )
}

function wordsOf(step: NextStep): string {
  switch (step.direction) {
    case 'channel':
      return improvementText('next.channel', { channel: say(channelWords[step.add]), more: step.more })
    case 'time':
      return improvementText('next.time', { days: step.days, sooner: step.sooner })
    default:
      return improvementText(`next.${step.direction}`)
  }
}
