import { expect, test } from 'vitest'
import { webAddress } from './web-address.ts'

test.each([
  ['ｈｔｔｐｓ：／／ｗｗｗ．ｑｂｊ．ｇｏｖ．ｃｎ／ａ／１．ｈｔｍｌ', 'https://www.qbj.gov.cn/a/1.html'],
  [' http：//www.qbj.gov.cn/a？id＝1 ', 'http://www.qbj.gov.cn/a?id=1'],
  ['https://www.qbj.gov.cn/公告（2021）.html', 'https://www.qbj.gov.cn/公告（2021）.html'],
  ['ｗｗｗ．ｑｂｊ．ｇｏｖ．ｃｎ', 'ｗｗｗ．ｑｂｊ．ｇｏｖ．ｃｎ'],
])('%s is the address %s', (written, address) => {
  expect(webAddress(written)).toBe(address)
})
