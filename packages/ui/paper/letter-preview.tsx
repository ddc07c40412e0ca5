import { dayInLetter, type LetterParagraph, type OfficialLetter } from '@mingce/domain/letter/letter'
import { SectionTable } from '../document/section-text.tsx'
import { t } from './words.ts'
import './letter.css'

/** A letter as it will be printed, near enough to be read through: the document itself has the exact layout. */
export function LetterPreview({ letter }: { readonly letter: OfficialLetter }) {
  const { issuer, docNumber, signer, title, addressee, body, enclosures, date, note, copyTo } = letter
  return (
    <article className="letter" lang="zh-CN" aria-label={t('letter.preview')}>
      <p className="letter-head">{issuer}文件</p>
      <p className={signer === null ? 'letter-number' : 'letter-number is-upward'}>
        <span>{docNumber || '　　〔　　〕　号'}</span>
        {signer !== null && <span>签发人：{signer || '　　　　'}</span>}
      </p>
      <h3>{title}</h3>
      <p>{addressee}：</p>
      <Paragraphs of={body} />
      {enclosures.length > 0 && (
        <ol className="letter-enclosures" aria-label={t('letter.enclosures')}>
          {enclosures.map(({ name, table, text }, at) => (
            <li key={name}>
              {at === 0 ? '附件：' : '　　　'}
              {enclosures.length > 1 && `${at + 1}. `}
              {name}
              {table && <span className="letter-aside">（{t('letter.table', { count: table.rows.length })}）</span>}
              {text && <EnclosedText text={text} />}
            </li>
          ))}
        </ol>
      )}
      <p className="letter-signature">
        {issuer}
        <br />
        {dayInLetter(date)}
      </p>
      {note && <p className="letter-text">（{note}）</p>}
      <div className="letter-imprint">
        {copyTo && <p>抄送：{copyTo}。</p>}
        <p>
          <span>{issuer}办公室</span>
          <span>{dayInLetter(date)}印发</span>
        </p>
      </div>
    </article>
  )
}

function Paragraphs({ of }: { readonly of: readonly LetterParagraph[] }) {
  return of.map(({ text, isHeading, table }, at) =>
    table ? (
      <SectionTable key={at} table={table} />
    ) : (
      <p key={at} className={isHeading ? 'letter-text is-heading' : 'letter-text'}>
        {text}
      </p>
    ),
  )
}

/** Printed behind the letter; as long as it may be, it is read when it is asked for. */
function EnclosedText({ text }: { readonly text: readonly LetterParagraph[] }) {
  const count = text.reduce((sum, each) => sum + each.text.length, 0)
  return (
    <details className="letter-enclosed">
      <summary>{t('letter.text', { count })}</summary>
      <Paragraphs of={text} />
    </details>
  )
}
