import { formerSettings } from '@mingce/domain/round/former-settings'
import { expect, test } from 'vitest'
import type { RoundHead } from '../questions.ts'
import { letterFor } from './letter.ts'

const asked = { kind: 'disclosure_catalog', dueDate: '2021-10-20', owedBy: 'county' } as const
const round = {
  document: {
    title: '关于深化政务公开的通知',
    docNumber: '川教函〔2021〕9号',
    issuedOn: '2021-09-10',
    synthetic: true,
  },
  settings: { ...formerSettings, deliverables: [asked] },
} as unknown as RoundHead
const letter = (whole: number, inPart: number, exceptions: number) =>
  letterFor({
    round,
    kind: 'disclosure_catalog',
    totals: { owed: whole + inPart + exceptions, whole, inPart, exceptions },
  })

test('each county is told as it stands: settled and whole, examined and in part, or an exception', () => {
  expect(letter(11, 1, 1)).toContain(
    '13个县（市、区）的义务教育领域基层政务公开标准目录：11个已逐项审核、审定，完整报送；1个已审核，先报送审核通过的部分；1个列为例外，原因见附表，审定后补报。',
  )
  expect(letter(3, 0, 0)).not.toContain('例外')
})

test('the letter says of no county that it was settled where none was', () => {
  for (const [inPart, exceptions] of [
    [0, 3],
    [2, 1],
  ] as const) {
    expect(letter(0, inPart, exceptions)).not.toContain('审核、审定')
    expect(letter(0, inPart, exceptions)).not.toContain('完整报送')
  }
  expect(letter(0, 0, 3)).not.toContain('统一上报')
  expect(letter(0, 0, 3)).toContain('3个均列为例外')
})
