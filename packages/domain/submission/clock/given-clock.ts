import { idOf } from '../../catalog/given.ts'
import type { ExtensibleDate } from './clock-events.ts'
import type { CorrectionFile } from './correction-files.ts'

// What the tests say of material asked for, of extensions and of dates counted anew.

export function askFor(parts: readonly number[] = [], c = 1) {
  return {
    do: 'requestCorrection',
    correction: idOf(7000 + c),
    parts: parts.map(idOf),
    text: '缺主管科室盖章页',
  } as const
}
export const supply = (c = 1, files: readonly CorrectionFile[] = []) =>
  ({ do: 'answerCorrection', correction: idOf(7000 + c), text: '已补盖章页', files }) as const
/** The nth of the files that a county scanned. */
export function scan(n: number, over: Partial<CorrectionFile> = {}): CorrectionFile {
  const file = { size: 1_048_576, format: 'pdf', name: `盖章页${n}.pdf` } as const
  return { attachment: idOf(7700 + n), digest: String(n % 10).repeat(64), ...file, ...over }
}
export const takeBackAsking = (c = 1) =>
  ({ do: 'withdrawCorrection', correction: idOf(7000 + c), reason: '已当面核对' }) as const

export function askLonger(of: ExtensibleDate, days = 3, e = 1) {
  return { do: 'requestExtension', extension: idOf(7500 + e), of, days, reason: '主管科室正在核对' } as const
}
export function decideLonger(outcome: 'granted' | 'refused' = 'granted', e = 1) {
  return { do: 'decideExtension', extension: idOf(7500 + e), outcome, opinion: '已研究' } as const
}
export const recompute = { do: 'recomputeDeadlines' } as const
