import { type ArticleEntry, articlePattern, wordings } from '@mingce/domain/law/article-events'
import { useAct } from '@mingce/ui/act'
import { Notices } from '@mingce/ui/notices'
import { lawText } from '@mingce/ui/words/laws'
import { Button, Form, type FormInstance, Input, Radio } from 'antd'
import { api } from '../api.ts'
import type { ArticledLaw } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'
import { MovedNotice, useSeenLaw } from './seen-law.tsx'

type Fields = Omit<ArticleEntry, 'from' | 'doubt'> & {
  readonly from?: string
  readonly doubt?: string
  readonly reason?: string
}

type ArticleFormProps = {
  readonly law: ArticledLaw
  /** What is put right; "new" for an article, or a version of one, that is not entered yet. */
  readonly entry: ArticleEntry | 'new'
  readonly onDone: () => void
}

/** Enters what an article says from a day on, with its source; or puts right, or takes out, what was entered. */
export function ArticleForm({ law, entry, onDone }: ArticleFormProps) {
  const isNew = entry === 'new'
  const [form] = Form.useForm<Fields>()
  const known = useSeenLaw(law)
  const look = () => {
    known.look()
    const now = isNew ? undefined : standing(law, entry)
    if (now) takeOnUntouched(form, fieldsOf(now))
  }
  const at = { law: law.id, seen: known.seen.version }
  const enter = useAct(api.law.enterArticle.mutate, text('enteredArticle'), onDone)
  const correct = useAct(api.law.correctArticle.mutate, text('corrected'), onDone)
  const withdraw = useAct(api.law.withdrawArticle.mutate, text('withdrewArticle'), onDone)
  const save = ({ reason = '', ...fields }: Fields) => {
    const said = entryOf(fields)
    return isNew ? enter.run({ ...at, entry: said }) : correct.run({ ...at, entry: said, reason: reason.trim() })
  }
  const takeOut = () =>
    form.validateFields(['reason']).then(
      ({ reason = '' }) =>
        isNew ? undefined : withdraw.run({ ...at, article: entry.article, from: entry.from, reason: reason.trim() }),
      () => undefined,
    )
  return (
    <Form
      form={form}
      className="law-form"
      layout="vertical"
      initialValues={isNew ? { wording: 'text' } : fieldsOf(entry)}
      onFinish={save}
    >
      <Notices of={[enter, correct, withdraw]} nameOf={(about) => about} />
      <MovedNotice {...known} look={look} />
      <Place isNew={isNew} />
      <Words />
      {!isNew && <Said name="reason" label={text('reason')} />}
      <Button type="primary" htmlType="submit" loading={enter.busy || correct.busy}>
        {text('save')}
      </Button>{' '}
      {!isNew && (
        <Button danger loading={withdraw.busy} onClick={takeOut}>
          {text('withdrawArticle')}
        </Button>
      )}
    </Form>
  )
}

/** Which article from when: what an entry is known by, and so not put right but entered anew. */
function Place({ isNew }: { readonly isNew: boolean }) {
  const rule = { required: true, pattern: articlePattern, message: text('articleNumberUnfit') }
  return (
    <>
      <Form.Item name="article" label={text('articleNumber')} rules={[rule]}>
        <Input maxLength={7} disabled={!isNew} />
      </Form.Item>
      <Form.Item name="from" label={text('articleFrom')}>
        <Input type="date" disabled={!isNew} />
      </Form.Item>
    </>
  )
}

function Words() {
  return (
    <>
      <Form.Item name="wording" label={text('wording')} extra={text('wordingAbout')}>
        <Radio.Group options={wordings.map((value) => ({ value, label: lawText(value) }))} />
      </Form.Item>
      <Form.Item name="text" label={text('articleText')} rules={required()}>
        <Input.TextArea rows={6} maxLength={8000} />
      </Form.Item>
      <Said name="source" label={text('articleSource')} />
      <Form.Item name="doubt" label={text('doubt')}>
        <Input maxLength={500} />
      </Form.Item>
    </>
  )
}

function Said({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <Form.Item name={name} label={label} rules={required()}>
      <Input maxLength={500} />
    </Form.Item>
  )
}

function required() {
  return [{ required: true, whitespace: true, message: text('required') }]
}

/** What stands now of the article from the same day on; undefined where it was taken out. */
function standing(law: ArticledLaw, entry: ArticleEntry): ArticleEntry | undefined {
  return law.articles.find((each) => each.article === entry.article && each.from === entry.from)
}

function takeOnUntouched(form: FormInstance<Fields>, now: Fields): void {
  const names = Object.keys(now) as (keyof Fields)[]
  form.setFieldsValue(
    Object.fromEntries(names.flatMap((name) => (form.isFieldTouched(name) ? [] : [[name, now[name]]]))),
  )
}

function fieldsOf({ article, wording, text: words, source, from, doubt }: ArticleEntry): Fields {
  return { article, wording, text: words, source, from: from ?? '', doubt: doubt ?? '' }
}

function entryOf({ article, wording, text: words, source, from, doubt }: Omit<Fields, 'reason'>): ArticleEntry {
  return {
    ...{ article: article.trim(), wording, text: words.trim(), source: source.trim() },
    ...{ from: from?.trim() || null, doubt: doubt?.trim() || null },
  }
}
