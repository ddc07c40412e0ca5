import type { ExtensibleDate } from './clock-events.ts'
import type { CorrectionFile } from './correction-files.ts'

/** 补充材料: `seen` is the version of the filing that stood on the screen. */
export type CorrectionCommand =
  | {
      readonly do: 'requestCorrection'
      readonly correction: string
      /** The parts it is about; none for the filing as a whole. */
      readonly parts: readonly string[]
      readonly text: string
      readonly seen: number
    }
  | {
      readonly do: 'answerCorrection'
      readonly correction: string
      readonly text: string
      readonly files: readonly CorrectionFile[]
    }
  | { readonly do: 'withdrawCorrection'; readonly correction: string; readonly reason: string }

/** 延期, in working days: asked by whose date it is, answered by the level above. */
export type ExtensionCommand =
  | {
      readonly do: 'requestExtension'
      readonly extension: string
      readonly of: ExtensibleDate
      readonly days: number
      readonly reason: string
    }
  | {
      readonly do: 'decideExtension'
      readonly extension: string
      readonly outcome: 'granted' | 'refused'
      readonly opinion: string
    }

export type ClockCommand = CorrectionCommand | ExtensionCommand | { readonly do: 'recomputeDeadlines' }
