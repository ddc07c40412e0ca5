import { expect, test } from 'vitest'
import type { Verified } from './verdict.ts'
import { faultWords, reportOf } from './verdict-words.ts'

const verified: Verified = {
  verified: true,
  kind: 'stream',
  origin: 'mingce.example/log',
  size: 9n,
  entries: 3n,
  from: 1n,
  streams: 1,
  redacted: 0,
  stream: 'catalog/510113',
  keyIds: ['033de0ae'],
  cosignatures: [{ name: 'mingce.example/city', timestampSeconds: 1_634_176_800 }],
  witnesses: 3,
}

const chinese = (verdict: Verified, keys: 'elsewhere' | 'with the bundle') => {
  const { headline, checked, unchecked } = reportOf(verdict, keys)
  return { headline: headline.zh, checked: checked.map(({ zh }) => zh), unchecked: unchecked.map(({ zh }) => zh) }
}

test('of a stream it is said that further entries cannot be excluded, and of own keys that they vouch for nothing', () => {
  expect(chinese(verified, 'with the bundle')).toEqual({
    headline: '核验通过：事件流 catalog/510113 的 3 条记录未被改动',
    checked: [
      '检查点（共 9 条）由 mingce.example/log 签名，公钥编号 033de0ae',
      '每条记录的原文和位置与检查点一致',
      '版本 1 至 3 连续，没有缺失',
      '3 个见证方中有 1 个共同签名：mingce.example/city（2021-10-14 10:00:00 北京时间）',
    ],
    unchecked: [
      '公钥取自导出文件夹本身，请与另行取得的公钥核对',
      '看不出该事件流在最后一条之后是否还有记录，也看不出其他事件流',
      '记录所述是否属实，不在核验之列',
    ],
  })
})

test('of a log without an older checkpoint and without witnesses it is said what would not show', () => {
  const { unchecked } = chinese({ ...verified, kind: 'log', cosignatures: [], witnesses: 0 }, 'elsewhere')
  expect(unchecked).toEqual([
    '没有见证方的公钥，未核对共同签名',
    '没有以前的检查点：看不出持有签名密钥的人是否重写过全部历史',
    '记录所述是否属实，不在核验之列',
  ])
  const times = [{ name: 'w', timestampSeconds: Number.MAX_SAFE_INTEGER }]
  expect(() => reportOf({ ...verified, cosignatures: times }, 'elsewhere')).not.toThrow()
})

test('a fault says how, whose, and where', () => {
  expect(faultWords({ at: 1n, how: 'ENTRY_DIFFERS' }).zh).toBe('记录内容被改动，位置 1')
  expect(faultWords({ at: null, how: 'COSIGNATURE_WRONG', by: 'mingce.example/city' }).zh).toBe(
    '见证方的共同签名与检查点不符：mingce.example/city',
  )
})
