import type { Refusal } from '@mingce/domain/refusal'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { actWords, fourEyesText as text } from '../words/four-eyes.ts'
import { reasonWords } from '../words/refusals.ts'
import './why-not.css'

type PossibleAct = {
  readonly act: string
  readonly refusal: Refusal | null
  readonly able: readonly string[]
  /** Of what is another post's and nobody can do now: what stands in that post's way. */
  readonly theirs: Refusal | null
}

/** Something that stands in the way, as the page calls it, and the way there; `go` undefined for what has no place on it. */
export type Unmet = { readonly key: string; readonly label: string; readonly go?: (() => void) | undefined }

const shownUnmet = 5

type WhyNotProps = {
  readonly acts: readonly PossibleAct[] | undefined
  readonly names: Readonly<Record<string, string>>
  /** What a refusal is about, in the order in which it is to be looked at. */
  readonly unmetOf?: (refusal: Refusal) => readonly Unmet[]
}

/** 为什么不能办？ Every act there is, whether this person could do it now, why not, and who could. */
export function WhyNot({ acts = [], names, unmetOf = () => [] }: WhyNotProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button type="link" data-action="why-not" onClick={() => setOpen(true)}>
        {text('why.open')}
      </Button>
      <Drawer open={open} title={text('why.title')} size={480} onClose={() => setOpen(false)}>
        <dl className="why-not" tabIndex={0}>
          {acts.map((each) => (
            <div key={each.act} data-act={each.act} data-can={each.refusal === null}>
              <dt>{actWords(each.act)}</dt>
              <dd>{each.refusal === null ? text('why.can') : reasonWords(each.refusal.refused)}</dd>
              {each.theirs && <dd>{text('why.theirs', { reason: reasonWords(each.theirs.refused) })}</dd>}
              {each.refusal && <UnmetLinks unmet={unmetOf(each.theirs ?? each.refusal)} onGo={() => setOpen(false)} />}
              {each.refusal && <dd className="why-not-able">{ableOf(each, names)}</dd>}
            </div>
          ))}
        </dl>
      </Drawer>
    </>
  )
}

/** Each leads to its place, and the drawer makes way for it. */
function UnmetLinks({ unmet, onGo }: { readonly unmet: readonly Unmet[]; readonly onGo: () => void }) {
  if (unmet.length === 0) return null
  const shown = unmet.slice(0, shownUnmet)
  return (
    <dd className="why-not-unmet">
      {text('why.about')}
      {shown.map(({ key, label, go }) =>
        go ? (
          <button
            key={key}
            type="button"
            onClick={() => {
              onGo()
              go()
            }}
          >
            {label}
          </button>
        ) : (
          <span key={key}>{label}</span>
        ),
      )}
      {unmet.length > shown.length && text('why.more', { count: unmet.length })}
    </dd>
  )
}

function ableOf({ able }: PossibleAct, names: WhyNotProps['names']): string {
  const named = able.flatMap((account) => names[account] ?? [])
  return named.length > 0 ? text('why.able', { names: named.join(text('separator')) }) : text('why.nobody')
}
