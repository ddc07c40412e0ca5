import type { OfficeWords, OfficialLetter } from '@mingce/domain/letter/letter'
import { Alert, Button, Drawer, Form, Input, Spin, Tooltip } from 'antd'
import { ErrorNotice } from '../error-notice.tsx'
import { useKeptWords } from './kept-words.ts'
import { LetterPreview } from './letter-preview.tsx'
import { useSaving } from './use-saving.ts'
import { t } from './words.ts'
import './letter.css'

type LetterDrawerProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly close: () => void
  /** Where the letter comes from as a file, `/docx` or `/pdf` behind it, and what names its matter there. */
  readonly path: string
  readonly asked: unknown
  /** The letter in the office's words; null where there is nothing to write of, undefined while that is fetched. */
  readonly letterOf: ((office: OfficeWords) => OfficialLetter) | null | undefined
  readonly error: unknown
  /** Why there is nothing to write of. */
  readonly nothing: string
  /** What speaks against sending it as it is. */
  readonly warning?: string | undefined
  /** Whether the server makes PDF; undefined while that is fetched. */
  readonly canPdf: boolean | undefined
  /** The letter has its number from the system already. */
  readonly isNumbered?: boolean
  /** Under what name the office's words are kept, and what they are before it said any. */
  readonly memory: string
  readonly usual: OfficeWords
}

/** A letter before it is downloaded: what only the office knows is written beside it, all else stands in it already. */
export function LetterDrawer(props: LetterDrawerProps) {
  const { title, isOpen, close, letterOf, error, nothing } = props
  return (
    <Drawer size={1040} open={isOpen} onClose={close} title={title} destroyOnHidden>
      <ErrorNotice error={error} />
      {letterOf === undefined && !error && <Spin />}
      {letterOf === null && <p>{nothing}</p>}
      {letterOf && <Desk {...props} letterOf={letterOf} />}
    </Drawer>
  )
}

type DeskProps = LetterDrawerProps & { readonly letterOf: (office: OfficeWords) => OfficialLetter }

function Desk({ path, asked, letterOf, warning, canPdf, isNumbered = false, memory, usual }: DeskProps) {
  const [words, change] = useKeptWords(memory, usual)
  const { saving, save, sentence, error } = useSaving()
  const letter = letterOf(words)
  const isNameless = words.issuer.trim() === ''
  const button = (format: 'docx' | 'pdf', isOff = false) => (
    <Button
      type={format === 'docx' ? 'primary' : 'default'}
      loading={saving === `${path}/${format}`}
      disabled={isOff || isNameless || saving !== undefined}
      onClick={() => save(`${path}/${format}`, { asked, office: words })}
    >
      {t(`letter.${format}`)}
    </Button>
  )
  return (
    <div className="letter-desk">
      <Form className="letter-form" layout="vertical" component="div">
        {warning && <Alert type="warning" showIcon title={warning} />}
        <Fields {...{ words, change, letter, isNumbered }} />
        <p className="letter-hint">{t('letter.open')}</p>
        <p className="letter-hint">{t('letter.kept')}</p>
        <p className="letter-hint">{t('letter.seal')}</p>
        <p className="letter-downloads">
          {button('docx')}{' '}
          {canPdf === false ? <Tooltip title={t('letter.noPdf')}>{button('pdf', true)}</Tooltip> : button('pdf')}
        </p>
        {canPdf === false && <p className="letter-hint">{t('letter.noPdf')}</p>}
        {sentence && <Alert type="warning" showIcon role="alert" title={sentence} />}
        <ErrorNotice error={error} />
      </Form>
      <LetterPreview letter={letter} />
    </div>
  )
}

const mostCharacters: Readonly<Record<keyof OfficeWords, number>> = {
  issuer: 40,
  docNumber: 60,
  signer: 40,
  contactName: 40,
  contactPhone: 40,
  copyTo: 200,
}

type FieldsProps = {
  readonly words: OfficeWords
  readonly change: (change: Partial<OfficeWords>) => void
  readonly letter: OfficialLetter
  readonly isNumbered: boolean
}

/** Only what the letter has a place for: no signer downward, whom to ask on a 请示 alone. */
function Fields({ words, change, letter, isNumbered }: FieldsProps) {
  const fields: readonly (keyof OfficeWords)[] = [
    'issuer',
    ...(isNumbered ? [] : (['docNumber'] as const)),
    ...(letter.signer === null ? [] : (['signer'] as const)),
    ...(letter.kind === 'request' ? (['contactName', 'contactPhone'] as const) : []),
    'copyTo',
  ]
  return fields.map((field) => (
    <Form.Item key={field} label={t(`letter.${field}`)} htmlFor={`letter-${field}`}>
      <Input
        id={`letter-${field}`}
        value={words[field]}
        maxLength={mostCharacters[field]}
        placeholder={field === 'docNumber' ? t('letter.docNumberExample') : ''}
        status={field === 'issuer' && words.issuer.trim() === '' ? 'error' : ''}
        onChange={(event) => change({ [field]: event.target.value })}
      />
    </Form.Item>
  ))
}
