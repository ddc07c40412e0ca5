import type { Fact } from '../../fact.ts'
import type { Submission } from '../state.ts'
import type { Correction, Extension, FilingClock } from './clock.ts'
import type { ClockEvent } from './clock-events.ts'

type Of<Type extends ClockEvent['type']> = Fact<ClockEvent & { readonly type: Type }>

/** The submission after its clock was stopped, went on, or a date of it moved. */
export function evolveClock(submission: Submission, { event, by, at }: Fact<ClockEvent>): Submission {
  const { clock, turn } = submission
  const said = (text: string) => ({ text, by: by.account, at })
  switch (event.type) {
    case 'CorrectionRequested': {
      const { correction, parts, text } = event
      return corrected(submission, { correction, parts, turn, ...said(text), answer: null, withdrawn: null })
    }
    case 'CorrectionAnswered':
      return corrected(submission, {
        ...correctionOf(clock, event.correction),
        answer: { ...said(event.text), files: event.files },
      })
    case 'CorrectionWithdrawn':
      return corrected(submission, { ...correctionOf(clock, event.correction), withdrawn: said(event.reason) })
    case 'ClockStopped':
      return { ...submission, clock: { ...clock, stops: [...clock.stops, { from: event.on, until: null }] } }
    case 'ClockResumed': {
      const stops = clock.stops.map((stop) => (stop.until === null ? { ...stop, until: event.on } : stop))
      return { ...submission, reviewBy: event.deadline, clock: { ...clock, stops } }
    }
    case 'ExtensionRequested': {
      const { extension, of, days, reason } = event
      return asked(submission, { extension, of, days, reason, by: by.account, at, turn, decided: null })
    }
    case 'ExtensionGranted':
      return granted(submission, { event, by, at })
    case 'ExtensionRefused': {
      const decided = { ...said(event.opinion), outcome: 'refused' } as const
      return asked(submission, { ...extensionOf(clock, event.extension), decided })
    }
    case 'DeadlineRecomputed':
      return recomputed(submission, { event, by, at })
  }
}

function corrected(submission: Submission, correction: Correction): Submission {
  const corrections = new Map(submission.clock.corrections).set(correction.correction, correction)
  return { ...submission, clock: { ...submission.clock, corrections } }
}

function asked(submission: Submission, extension: Extension): Submission {
  const extensions = new Map(submission.clock.extensions).set(extension.extension, extension)
  return { ...submission, clock: { ...submission.clock, extensions } }
}

function granted(submission: Submission, { event, by, at }: Of<'ExtensionGranted'>): Submission {
  const extension = extensionOf(submission.clock, event.extension)
  const decided = { text: event.opinion, by: by.account, at, outcome: 'granted' } as const
  const after = asked(submission, { ...extension, decided })
  if (extension.of === 'filing') return { ...after, clock: { ...after.clock, fileBy: event.deadline } }
  const extendedBy = after.clock.extendedBy + extension.days
  return { ...after, reviewBy: event.deadline, clock: { ...after.clock, extendedBy } }
}

function recomputed(submission: Submission, { event, at }: Of<'DeadlineRecomputed'>): Submission {
  const { of, before, deadline } = event
  const moved = { of, before, after: deadline.dueDate, at }
  const clock = { ...submission.clock, recomputed: [...submission.clock.recomputed, moved] }
  if (of === 'filing') return { ...submission, clock: { ...clock, fileBy: deadline } }
  return of === 'acceptance'
    ? { ...submission, clock, acceptBy: deadline }
    : { ...submission, clock, reviewBy: deadline }
}

function correctionOf({ corrections }: FilingClock, id: string): Correction {
  const found = corrections.get(id)
  if (!found) throw new Error(`ledger is broken: correction ${id} ended before it was asked for`)
  return found
}

function extensionOf({ extensions }: FilingClock, id: string): Extension {
  const found = extensions.get(id)
  if (!found) throw new Error(`ledger is broken: extension ${id} was decided before it was asked for`)
  return found
}
