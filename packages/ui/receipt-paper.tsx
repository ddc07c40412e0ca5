import { bureauName, type DivisionCode, parseDivision, pathName } from '@mingce/domain/authority/division'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { ReactNode } from 'react'
import { minuteOf } from './instant.ts'
import type { ReceiptEntry, ReceiptSent, SealedSent } from './receipt.ts'
import { ReceiptCode } from './receipt-code.tsx'
import { opinionOf } from './trail-opinion.ts'
import { deliverableWords } from './words/deliverables.ts'
import { eventWords } from './words/events.ts'
import { say } from './words/language.ts'
import { postName } from './words/posts.ts'
import { receiptText as text } from './words/receipts.ts'
import './receipt.css'

/** A receipt (回执) as it is printed: one sheet of A4 that says what happened, what proves it, and how to check. */
export function ReceiptPaper({ entry, sealed, names }: ReceiptSent & { readonly sealed: SealedSent }) {
  const { heldFrom: number, synthetic } = entry
  const file = text('fileName', { number })
  return (
    <article className="receipt">
      {synthetic && <div className="receipt-mark" aria-hidden data-mark={text('demonstration')} />}
      <header>
        <p>{bureauOf(entry.authority)}</p>
        <h2>{text('paper')}</h2>
      </header>
      <div className="receipt-facts">
        <What entry={entry} names={names} />
        <figure>
          <ReceiptCode text={sealed.verifyUrl} label={text('code')} />
          <figcaption>
            <a href={sealed.verifyUrl} target="_blank" rel="noreferrer">
              {text('code')}
            </a>
          </figcaption>
        </figure>
      </div>
      <Proof sealed={sealed} entry={entry} />
      <footer>
        <p>{text('how', { url: sealed.verifyUrl.split('?')[0] ?? '', file })}</p>
        {synthetic && <p className="receipt-synthetic">{text('demonstrationIs')}</p>}
      </footer>
    </article>
  )
}

function What({ entry, names }: Pick<ReceiptSent, 'entry' | 'names'>) {
  const opinion = opinionOf(entry.type, entry.detail)
  const matter = matterOf(entry)
  return (
    <dl>
      <Fact label={text('number')}>
        <b className="receipt-number">{entry.heldFrom}</b>
      </Fact>
      {matter && <Fact label={text('matter')}>{matter}</Fact>}
      <Fact label={text('act')}>{eventWords(entry.type)}</Fact>
      {opinion && <Fact label={text('opinion')}>{opinion}</Fact>}
      <Fact label={text('time')}>{text('beijing', { minute: minuteOf(entry.recordedAt) })}</Fact>
      <Fact label={text('office')}>{bureauOf(entry.authority)}</Fact>
      <Fact label={text('person')}>{personOf(entry, names)}</Fact>
    </dl>
  )
}

function Proof({ sealed, entry }: { readonly sealed: SealedSent; readonly entry: ReceiptEntry }) {
  const { size, cosigned, checkpoint, digest } = sealed
  return (
    <dl>
      <Fact label={text('record')}>{text('recordIs', { stream: entry.stream, version: entry.version })}</Fact>
      <Fact label={text('digest')}>
        <code className="receipt-digest">{inGroups(digest)}</code>
      </Fact>
      <Fact label={text('checkpoint')}>
        {text('checkpointIs', { size })}
        {'；'}
        {cosigned === 0 ? text('noWitness') : text('witnesses', { count: cosigned })}
        <pre>{checkpoint.split('\n\n', 1)[0]}</pre>
      </Fact>
    </dl>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function matterOf({ division, kind, stream }: ReceiptEntry): string {
  const deliverable = stream.startsWith('catalog/') ? 'disclosure_catalog' : kind
  const place = nameOf(division, pathName)
  return [place, deliverable && say(deliverableWords[deliverable as DeliverableKind])].filter(Boolean).join(' · ')
}

function personOf({ account, post, onBehalfOf }: ReceiptEntry, names: ReceiptSent['names']): string {
  const on = postName(post)
  const person = text('personOnPost', { name: names[account] ?? text('nameless'), post: on })
  return onBehalfOf ? person + text('onBehalfOf', { name: names[onBehalfOf] ?? text('nameless') }) : person
}

function bureauOf(authority: string): string {
  return nameOf(authority, bureauName)
}

function nameOf(code: string, name: (code: DivisionCode) => string): string {
  try {
    return name(parseDivision(code))
  } catch {
    return code
  }
}

/** 64 hex digits in groups of eight, for reading aloud. */
function inGroups(digest: string): string {
  return digest.replace(/.{8}(?=.)/g, '$& ')
}
