import type { Refusal } from '@mingce/domain/refusal'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { actWords, fourEyesText as text } from '../words/four-eyes.ts'
import { refusalWords } from '../words/refusals.ts'
import './why-not.css'

type PossibleAct = { readonly act: string; readonly refusal: Refusal | null; readonly able: readonly string[] }

type WhyNotProps = {
  readonly acts: readonly PossibleAct[] | undefined
  readonly names: Readonly<Record<string, string>>
}

/** 为什么不能办？ Every act there is, whether this person could do it now, why not, and who could. */
export function WhyNot({ acts = [], names }: WhyNotProps) {
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
              <dd>{each.refusal === null ? text('why.can') : refusalWords(each.refusal.refused)}</dd>
              {each.refusal && <dd className="why-not-able">{ableOf(each, names)}</dd>}
            </div>
          ))}
        </dl>
      </Drawer>
    </>
  )
}

function ableOf({ able }: PossibleAct, names: WhyNotProps['names']): string {
  const named = able.flatMap((account) => names[account] ?? [])
  return named.length > 0 ? text('why.able', { names: named.join(text('separator')) }) : text('why.nobody')
}
