import { milestoneLines, withMilestoneLines } from '@mingce/domain/document/milestones'
import { pastedTable, tableText } from '@mingce/domain/document/notation'
import { mostSectionCharacters } from '@mingce/domain/document/section-length'
import type { TemplateSection } from '@mingce/domain/round/section-template'
import { Button, Form, Input } from 'antd'
import type { ClipboardEvent } from 'react'
import { editorText as t } from './editor-words.ts'
import { Milestones } from './milestones.tsx'
import { SectionText } from './section-text.tsx'
import type { SectionWords } from './section-words.ts'

type SectionFieldsProps = {
  readonly name: string
  readonly asked: TemplateSection | null
  readonly words: SectionWords
  readonly write: (change: Partial<SectionWords>) => void
  readonly isPlan: boolean
}

/** The heading of a section of the county's own, and the text beside what it will look like. */
export function SectionFields({ name, asked, words: { heading, text }, write, isPlan }: SectionFieldsProps) {
  const lines = milestoneLines(text)
  const add = (piece: string) => write({ text: text.trim() === '' ? piece : `${text.trimEnd()}\n\n${piece}` })
  return (
    <Form layout="vertical" component="div">
      {asked === null && (
        <Form.Item label={t('sections.heading')} required htmlFor={`heading-${name}`}>
          <Input
            id={`heading-${name}`}
            maxLength={200}
            value={heading}
            onChange={({ target }) => write({ heading: target.value })}
          />
        </Form.Item>
      )}
      <div className="section-sides">
        <Form.Item label={t('sections.text')} required htmlFor={`text-${name}`} extra={t('document.notation')}>
          <Input.TextArea
            id={`text-${name}`}
            rows={8}
            className="grows"
            maxLength={mostSectionCharacters}
            value={text}
            onChange={({ target }) => write({ text: target.value })}
            onPaste={(event) => pasteTable(event, (next) => write({ text: next }))}
          />
        </Form.Item>
        <section className="section-preview" aria-label={t('document.preview')}>
          <h3>{t('document.preview')}</h3>
          {text.trim() === '' ? <p className="empty">{t('document.previewEmpty')}</p> : <SectionText text={text} />}
        </section>
      </div>
      {lines && (
        <Milestones {...{ name, lines, text }} write={(next) => write({ text: withMilestoneLines(text, next) })} />
      )}
      <p className="section-tools">
        <Button size="small" onClick={() => add(t('document.newTable'))}>
          {t('document.addTable')}
        </Button>{' '}
        {isPlan && !lines && (
          <Button size="small" onClick={() => write({ text: withMilestoneLines(text, [firstMilestone]) })}>
            {t('document.addMilestones')}
          </Button>
        )}{' '}
        <span>{t('document.length', { count: text.length })}</span>
      </p>
    </Form>
  )
}

const firstMilestone = { id: 'M1', what: '', by: null, kind: null }

/** Cells from a spreadsheet or a document arrive between tabs, and become the lines of a table where the cursor stands. */
function pasteTable(event: ClipboardEvent<HTMLTextAreaElement>, write: (text: string) => void): void {
  const table = pastedTable(event.clipboardData.getData('text/plain'))
  if (!table) return
  event.preventDefault()
  const { value, selectionStart, selectionEnd } = event.currentTarget
  const before = value.slice(0, selectionStart)
  const after = value.slice(selectionEnd)
  const lead = before === '' || before.endsWith('\n') ? '' : '\n'
  const next = `${before}${lead}${tableText(table)}${after.startsWith('\n') ? '' : '\n'}${after}`
  write(next.slice(0, mostSectionCharacters))
}
