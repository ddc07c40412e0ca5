import { inPlaceOf, usePostFor } from '@mingce/ui/absence/standing-in'
import { dayInWords, minuteOf } from '@mingce/ui/instant'
import { say } from '@mingce/ui/words/language'
import { disclosureOutcomeWords, referralBodyWords } from '@mingce/ui/words/reviews'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { FilingPart } from '../questions.ts'
import { t } from '../words.ts'
import { draftDigest, type FilingDesk, isPreparing, partNames } from './desk.ts'
import { DisclosureForm } from './disclosure-form.tsx'
import { RulingForm } from './ruling-form.tsx'
import './disclosures.css'

/** The parts that were put up for the check and still stand, those referred upward first. */
export function partsToDisclose(desk: FilingDesk): readonly FilingPart[] {
  if (!isPreparing(desk)) return []
  const standing = desk.sheet?.parts.filter(({ part }) => draftDigest(desk, part) !== null) ?? []
  return [...standing.filter((part) => isReferred(desk, part)), ...standing.filter((part) => !isReferred(desk, part))]
}

/** Referred upward itself, or made, by merging or splitting, of what was. */
function isReferred({ outlook }: FilingDesk, { part, disclosure }: FilingPart): boolean {
  return disclosure?.outcome === 'refer_upward' || outlook.referred.includes(part)
}

/** Says, to every post, which items wait for what was referred upward: they are not filed until it is entered. */
export function ReferredNotice({ desk }: { readonly desk: FilingDesk }) {
  const names = partsToDisclose(desk)
    .filter((part) => isReferred(desk, part))
    .map(({ part }) => partNames(desk)(part))
  if (names.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t('referred.title', { count: names.length })}
      description={t('referred.until', { names: names.join('、') })}
    />
  )
}

/** 逐项公开审查: what was found of single items; the others fall under the conclusion of the check. */
export function Disclosures({ desk }: { readonly desk: FilingDesk }) {
  return (
    <>
      <p>{t('disclosures.about')}</p>
      <ul className="disclosures">
        {partsToDisclose(desk).map((part) => (
          <Line key={part.part} desk={desk} part={part} />
        ))}
      </ul>
    </>
  )
}

function Line({ desk, part }: { readonly desk: FilingDesk; readonly part: FilingPart }) {
  const post = usePostFor('checker')
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const Open = isReferred(desk, part) ? RulingForm : DisclosureForm
  return (
    <li aria-label={partNames(desk)(part.part) ?? ''}>
      <span className="disclosures-name">{partNames(desk)(part.part)}</span>
      <Found desk={desk} part={part} />
      {post && !isOpen && (
        <Button size="small" onClick={() => setOpen(true)}>
          {inPlaceOf(t(isReferred(desk, part) ? 'ruling.enter' : 'disclosures.review'), post)}
        </Button>
      )}
      {isOpen && <Open desk={desk} part={part} close={close} />}
    </li>
  )
}

function Found({ desk, part }: { readonly desk: FilingDesk; readonly part: FilingPart }) {
  const { disclosure } = part
  if (isReferred(desk, part) && disclosure?.outcome !== 'refer_upward')
    return <span className="disclosures-found is-refer_upward">{t('disclosures.inherited')}</span>
  if (!disclosure) return <span className="disclosures-found">{t('disclosures.withTheWhole')}</span>
  const { outcome, opinion, referredTo, ruling, digest, at } = disclosure
  const isOld = !isReferred(desk, part) && digest !== draftDigest(desk, part.part)
  return (
    <span className={`disclosures-found is-${outcome}`}>
      <strong>{say(disclosureOutcomeWords[outcome])}</strong>
      {referredTo && t('disclosures.to', { body: say(referralBodyWords[referredTo]) })}
      {ruling &&
        t('ruling.by', { body: ruling.ruledBy, day: dayInWords(ruling.ruledOn), number: ruling.docNumber ?? '' })}
      {`：${opinion}`}
      <span className="signature">{minuteOf(at)}</span>
      {isOld && <em>{t('disclosures.old')}</em>}
    </span>
  )
}
