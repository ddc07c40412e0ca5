import type { ClockSent } from './clock-sent.ts'

// A clock that stands, and one whose dates are asked for, as the screens' tests tell them.

const at = '2021-10-12T02:00:00.000Z'
const request = { text: '缺主管科室盖章页', by: 'acc-510100-01', at, correction: 'c-1', parts: ['a'], turn: 1 }

export const running: ClockSent = {
  ...{ stoppedOn: null, reviewBy: null, fileBy: null, corrections: [], extensions: [], recomputed: [], asked: [] },
}

/** 补充材料 asked for and not answered. */
export const standing: ClockSent = {
  ...running,
  stoppedOn: '2021-10-12',
  corrections: [{ ...request, answer: null, withdrawn: null }],
}

/** It was answered, with a file. */
export const supplied: ClockSent = {
  ...running,
  corrections: [
    {
      ...request,
      answer: {
        ...{ text: '已补盖章页', by: 'acc-1', at: '2021-10-13T02:00:00.000Z' },
        files: [{ attachment: 'f-1', digest: 'd'.repeat(64), size: 2_048, format: 'pdf', name: '盖章页.pdf' }],
      },
      withdrawn: null,
    },
  ],
}

/** 延期 asked for and not answered. */
export function askedLonger(of: 'filing' | 'review'): ClockSent {
  const extension = {
    extension: 'e-1',
    of,
    days: 3,
    reason: '主管科室正在核对',
    by: 'acc-1',
    at,
    turn: 1,
    decided: null,
  }
  return { ...running, extensions: [extension], asked: ['e-1'] }
}

export const clockNames = { 'acc-510100-01': '成都市审核人', 'acc-1': '申请人' }
