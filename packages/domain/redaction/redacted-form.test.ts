import { expect, test } from 'vitest'
import { namesFile, redactableTexts, redactedForm, redactedMark, type StoredEntry, textAt } from './redacted-form.ts'

const item = '0192f3c4-7d1e-4a55-9d0b-6c1f2a3b4c5d'
const entry = (
  type: string,
  payload: StoredEntry['payload'],
  stream = 'submission/2021-pilot/510113/work_summary/1',
) => ({
  commandKey: '0192f3c4-7d1e-7a55-9d0b-6c1f2a3b4c5d',
  meta: { account: 'acc-510113-02', post: 'checker', authority: '510113' },
  payload,
  recordedAt: '2021-10-14T02:00:00.000Z',
  schemaVersion: 1,
  stream,
  type,
  version: 3,
})
const checked = entry('SubmissionChecked', { outcome: 'passed', opinion: '家长电话 13900000000，可以报送。' })

test('the opinion goes, the outcome stays, and the entry says what went; its command’s key goes with it', () => {
  expect(redactedForm(checked, ['/payload/opinion'])).toEqual({
    ...checked,
    commandKey: '',
    payload: { outcome: 'passed', opinion: redactedMark },
    redacted: ['/payload/opinion'],
  })
  expect(checked.payload.opinion).toContain('13900000000')
})

test('texts within an item go one by one, or all below a place', () => {
  const drafted = entry('SectionDrafted', { section: item, heading: '标题', text: '正文', digest: 'a'.repeat(64) })
  expect(redactedForm(drafted, ['/payload/text', '/payload/heading', '/payload/text'])).toMatchObject({
    payload: { section: item, heading: redactedMark, text: redactedMark },
    redacted: ['/payload/heading', '/payload/text'],
  })
  const relayed = {
    ...entry('RoundOpened', {
      round: '2021-pilot',
      title: '先行县',
      document: { title: '通知', docNumber: '川教函〔2021〕1号', issuedOn: '2021-09-10', synthetic: false },
      cohort: ['510113'],
      settings: {
        deliverables: [{ kind: 'work_summary', dueDate: '2021-12-20' }],
        ...{ acceptWithin: 3, reviewWithin: 20, rejectAllowed: false, extraFields: [] },
      },
    }),
    stream: 'round/2021-pilot',
  }
  expect(redactedForm(relayed, ['/payload/document/docNumber'])).toMatchObject({
    payload: { document: { title: '通知', docNumber: redactedMark } },
  })
})

test('the name of a file goes, what the file is by its content stays', () => {
  const attached = {
    ...entry('EvidenceAttached', {
      ...{ item, attachment: item, digest: 'a'.repeat(64), size: 12, format: 'pdf', name: '张三家长电话.pdf' },
    }),
    stream: 'catalog/510113',
  }
  expect(namesFile(attached)).toBe(true)
  expect(namesFile(checked)).toBe(false)
  expect(redactedForm(attached, ['/payload/name'])).toMatchObject({ payload: { name: redactedMark } })
  expect(redactedForm(attached, ['/payload/digest'])).toMatchObject({ refused: 'EVENT_NEEDS_TEXT' })
})

test('files of a note, of a section, of a paper and of an import are known as such', () => {
  const file = { digest: 'a'.repeat(64), size: 12, format: 'pdf', name: '扫描件.pdf' }
  expect(namesFile(entry('PaperFilingRegistered', { scans: [file] }))).toBe(true)
  expect(namesFile(entry('CatalogImported', { fileName: '目录.xlsx', fileDigest: 'a'.repeat(64) }))).toBe(true)
  expect(namesFile(entry('ItemDrafted', { digest: 'a'.repeat(64), content: { name: '校车' } }))).toBe(false)
})

test('a place that holds no text is named', () => {
  const refused = { refused: 'NO_TEXT_THERE' }
  expect(redactedForm(checked, ['/payload/reason'])).toEqual({ ...refused, about: ['/payload/reason'] })
  for (const path of ['/payload', '/meta/post', '/commandKey', '/payload/opinion/0', '/payload/__proto__', ''])
    expect(redactedForm(checked, [path])).toMatchObject(refused)
})

test('what the event cannot be read without does not go: a choice, an id, a digest, a day, an account', () => {
  const refused = { refused: 'EVENT_NEEDS_TEXT' }
  expect(redactedForm(checked, ['/payload/outcome'])).toMatchObject(refused)
  const drafted = entry('SectionDrafted', { section: item, heading: '标题', text: '正文', digest: 'a'.repeat(64) })
  for (const path of ['/payload/section', '/payload/digest'])
    expect(redactedForm(drafted, [path])).toMatchObject(refused)
  const appointed = entry('AppointmentMade', { account: 'acc-510113-01', role: 'drafter' }, 'authority/510113')
  expect(redactedForm(appointed, ['/payload/account'])).toEqual({ ...refused, about: ['/payload/account'] })
})

test('an event about redaction is never redacted, nor an entry a second time', () => {
  const declined = entry('RedactionDeclined', { position: 3, orderNumber: '一号', reason: '不明' }, 'redaction/3')
  expect(redactedForm(declined, ['/payload/reason'])).toEqual({ refused: 'REDACTION_OF_REDACTION' })
  const form = redactedForm(checked, ['/payload/opinion']) as typeof checked
  expect(redactedForm(form, ['/payload/opinion'])).toEqual({ refused: 'ALREADY_REDACTED' })
})

test('the places that could go are told by their lengths, without their words', () => {
  expect(redactableTexts(checked)).toEqual([{ path: '/payload/opinion', length: 22 }])
  const odd = entry('CatalogImported', { fileName: '𬭎.xlsx', fileDigest: 'a'.repeat(64), drafted: 1, revised: 0 })
  expect(redactableTexts(odd)).toEqual([]) // it is no event of today's shape: nothing of it could be read
})

test('a name with a slash or a tilde is found by its escaped place', () => {
  const odd = entry('X', { 'a/b~c': '字' })
  expect(textAt(odd, '/payload/a~1b~0c')).toBe('字')
})
