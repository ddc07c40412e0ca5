import { packageRefusals } from '@mingce/domain/joint-package/refusals'
import { submissionRefusals } from '@mingce/domain/submission/refusals'
import { afterEach, expect, test } from 'vitest'
import { catalogue } from './catalogue.ts'
import { en } from './en.ts'
import { chooseLanguage, say } from './language.ts'
import { reasonWords, refusalWords, signInWords } from './refusals.ts'
import { zh } from './zh.ts'

afterEach(() => chooseLanguage('zh'))

test('each message asks for the same values in both languages', () => {
  const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()
  for (const [key, text] of Object.entries(zh))
    expect({ key, asks: placeholders(en[key as keyof typeof zh]) }).toEqual({ key, asks: placeholders(text) })
})

test('a message takes its values', () => {
  const t = catalogue({ waiting: '待办 {count} 件' }, { waiting: '{count} to do' })
  expect(t('waiting', { count: 3 })).toBe('待办 3 件')
  chooseLanguage('en')
  expect(t('waiting', { count: 3 })).toBe('3 to do')
})

test('Chinese is what the screen speaks until English is chosen', () => {
  expect(say({ zh: '签收', en: 'Accept' })).toBe('签收')
  chooseLanguage('en')
  expect(say({ zh: '签收', en: 'Accept' })).toBe('Accept')
})

test('every refusal of a filing and of a package says what happened and then what to do, in whole sentences', () => {
  for (const code of [...submissionRefusals, ...packageRefusals]) {
    const words = refusalWords(code)
    expect(words).not.toBe(code)
    expect(words, code).toMatch(/^.+[：，].+。.*。$/)
  }
})

test('why something could not be done begins with the reason, not with what was not done', () => {
  expect(reasonWords('MUST_FIX_OPEN')).toBe('还有“必改”意见没有解决。请先确认县里已改好并点“已解决”，或将该项退回。')
  chooseLanguage('en')
  expect(reasonWords('NOT_YOUR_TURN')).toMatch(/^[A-Z]/)
  for (const language of ['zh', 'en'] as const) {
    chooseLanguage(language)
    for (const code of [...submissionRefusals, ...packageRefusals]) {
      const reason = reasonWords(code)
      expect(refusalWords(code).toLowerCase().endsWith(reason.toLowerCase()), code).toBe(true)
      expect(reason, code).not.toMatch(/^(没有[^，。]{1,8}：|Not [^,.]{1,20}: )/)
      expect(reason, code).toMatch(/.{4,}[。.]$/)
    }
  }
})

test('a code nobody gave words to is shown as it came', () => {
  expect(refusalWords('FROM_A_NEWER_SERVER')).toBe('FROM_A_NEWER_SERVER')
  expect(signInWords('FROM_A_NEWER_SERVER')).toBe('FROM_A_NEWER_SERVER')
})

test('what the object prototype has is no code', () => {
  expect(refusalWords('toString')).toBe('toString')
})

test('a wrong account and a wrong password are told alike', () => {
  expect(signInWords('WRONG_LOGIN')).toContain('账号或密码不正确')
})
