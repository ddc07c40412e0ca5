import { expect, test } from 'vitest'
import { mailSettings } from './mail-settings.ts'

const set = {
  MINGCE_SMTP_URL: 'smtp://mingce:geheim@mail.example.gov.cn:587',
  MINGCE_MAIL_FROM: '明册 <mingce@example.gov.cn>',
}

test('without a server no mail is sent, whatever else is said', () => {
  expect(mailSettings({})).toBeUndefined()
  expect(mailSettings({ MINGCE_SMTP_URL: '', MINGCE_MAIL_HOURS: 'never' })).toBeUndefined()
})

test('the hours have defaults and are read as minutes of the day', () => {
  expect(mailSettings(set)).toMatchObject({ hours: { from: 480, until: 1080, digestAt: 510 }, reminders: true })
  const own = { MINGCE_MAIL_HOURS: '09:00-17:30', MINGCE_DIGEST_AT: '09:15', MINGCE_MAIL_REMINDERS: 'off' }
  expect(mailSettings({ ...set, ...own })).toMatchObject({
    hours: { from: 540, until: 1050, digestAt: 555 },
    reminders: false,
  })
})

test('whatever is wrong is named in one line, and no password with it', () => {
  const wrong: readonly [NodeJS.ProcessEnv, string][] = [
    [{ ...set, MINGCE_SMTP_URL: 'mail.example.gov.cn' }, 'MINGCE_SMTP_URL'],
    [{ ...set, MINGCE_SMTP_URL: 'https://u:geheim@mail.example.gov.cn' }, 'MINGCE_SMTP_URL'],
    [{ MINGCE_SMTP_URL: set.MINGCE_SMTP_URL }, 'MINGCE_MAIL_FROM'],
    [{ ...set, MINGCE_MAIL_FROM: 'nobody' }, 'MINGCE_MAIL_FROM'],
    [{ ...set, MINGCE_MAIL_FROM: 'a@b\r\nBcc: c@d' }, 'MINGCE_MAIL_FROM'],
    [{ ...set, MINGCE_MAIL_HOURS: '18:00-08:00' }, 'MINGCE_MAIL_HOURS'],
    [{ ...set, MINGCE_DIGEST_AT: '24:00' }, 'MINGCE_DIGEST_AT'],
    [{ ...set, MINGCE_DIGEST_AT: '07:00' }, 'MINGCE_DIGEST_AT'],
    [{ ...set, MINGCE_MAIL_REMINDERS: 'yes' }, 'MINGCE_MAIL_REMINDERS'],
  ]
  for (const [variables, named] of wrong) {
    const said = saidOf(variables)
    expect(said).toMatch(/^邮件设置有误，未启动 .*$/)
    expect(said).toContain(named)
    expect(said).not.toContain('geheim')
  }
})

function saidOf(variables: NodeJS.ProcessEnv): string {
  try {
    mailSettings(variables)
  } catch (error) {
    return String((error as Error).message)
  }
  return ''
}
