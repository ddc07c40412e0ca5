import { expect, test } from 'vitest'
import { suspicionsIn } from './suspicion.ts'

test.each(['义务\uFFFD\uFFFD育法', '锟斤拷锟斤拷', 'ÖÐ»ªÈËÃñ¹²ºÍ¹ú½ÌÓý·¨', '????????', '中华人民共和国□□法'])(
  '%s has lost its characters',
  (text) => {
    expect(suspicionsIn(text)).toEqual(['文字里有乱码，请核对原文'])
  },
)

test.each(['为什么要公开？？', '是否公开：□是 □否', 'Café、naïve', '办学层次（□小学□初中）'])(
  '%s has lost none',
  (text) => {
    expect(suspicionsIn(text)).toEqual([])
  },
)
