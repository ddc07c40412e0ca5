import { expect, test } from 'vitest'
import { opinionOf } from './trail-opinion.ts'

test('纸质报送登记 says in the record on which day it really came, how, and which scan stands for it', () => {
  const scans = [{ name: '嘉陵区实施方案（扫描）.png' }]
  const detail = { receivedOn: '2021-10-13', broughtBy: 'mail', docNumber: null, scans }
  expect(opinionOf('PaperFilingRegistered', detail)).toBe(
    '纸质报送，实收日期2021年10月13日；邮寄、嘉陵区实施方案（扫描）.png',
  )
  expect(opinionOf('PaperFilingRegistered', { ...detail, docNumber: '嘉教〔2021〕12号', scans: [] })).toBe(
    '纸质报送，实收日期2021年10月13日；邮寄、嘉教〔2021〕12号',
  )
})
