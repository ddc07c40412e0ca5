import { type Signer, type Signing, signersAsked, standingStance } from '@mingce/domain/submission/four-eyes/signing'
import { usePosts } from '@mingce/ui/absence/standing-in'
import { minuteOf } from '@mingce/ui/instant'
import { usePerson } from '@mingce/ui/person'
import { useSaid } from '@mingce/ui/said-field'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { t } from '../words.ts'
import type { SigningAt } from './at.ts'
import { signerOptions } from './signer-options.ts'

type SigningStateProps = SigningAt & {
  readonly signing: Signing
  /** Whether anything is signed or arranged now. */
  readonly isOpen: boolean
}

/** Who signs, in what order, who has, whose signature is stale; what this person may sign, add or take out. */
export function SigningState(props: SigningStateProps) {
  const { signing, names, isOpen } = props
  return (
    <>
      <SignerList signing={signing} names={names} />
      {isOpen && <Sign {...props} />}
      {isOpen && <Arrange {...props} />}
    </>
  )
}

/** Who signs, who has and what they said, whom it waits for. */
export function SignerList({ signing, names }: Pick<SigningStateProps, 'signing' | 'names'>) {
  const asked = new Set(signersAsked(signing).map(({ account }) => account))
  const signed = signing.signers.filter((each) => standingStance(each) === 'agree').length
  const progress = { mode: t(`signing.mode.${signing.mode}`), signed, needed: signing.needed }
  return (
    <>
      <p data-signing={signing.mode}>{t('signing.progress', progress)}</p>
      <ol className="four-eyes-signers">
        {signing.signers.map((each) => (
          <li key={each.account} data-signer={each.account} data-stance={standingStance(each) ?? 'none'}>
            <strong>{names[each.account] ?? t('nameless')}</strong>{' '}
            <span>{stateOf(each, { isAsked: asked.has(each.account), names })}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

function stateOf(
  { signature }: Signer,
  { isAsked, names }: { readonly isAsked: boolean; readonly names: SigningAt['names'] },
): string {
  if (!signature) return t(isAsked ? 'signing.awaited' : 'signing.later')
  const stance = t(`signing.${signature.stance}`)
  if (signature.stale) return t('signing.stale', { stance })
  const said = { stance, at: minuteOf(signature.at), opinion: signature.opinion }
  if (signature.onBehalfOf === null) return t('signing.given', said)
  return t('signing.givenFor', { ...said, name: names[signature.by] ?? t('nameless') })
}

function Sign({ acts, signing, names }: SigningStateProps) {
  const { account } = usePerson()
  const posts = usePosts()
  const [opinion, setOpinion] = useState('')
  const [missing, setMissing] = useState(false)
  const accounts = new Set([account, ...posts.flatMap(({ inPlaceOf }) => inPlaceOf?.account ?? [])])
  const mine = signing.signers.filter((each) => accounts.has(each.account))
  const signer = mine.find((each) => standingStance(each) === null) ?? mine[0]
  if (!signer) return null
  const give = async (stance: 'agree' | 'disagree') => {
    if (opinion.trim() === '') return setMissing(true)
    if (await acts.sign.run({ signer: signer.account, stance, opinion: opinion.trim() })) setOpinion('')
  }
  return (
    <div className="four-eyes-form">
      <label htmlFor="signing-opinion">
        {t('signing.opinion')}
        {signer.account !== account && t('signing.inPlaceOf', { name: names[signer.account] ?? t('nameless') })}
      </label>
      <Input.TextArea
        id="signing-opinion"
        rows={2}
        maxLength={2000}
        status={missing ? 'error' : ''}
        value={opinion}
        onChange={(event) => {
          setMissing(false)
          setOpinion(event.target.value)
        }}
      />
      {missing && <span role="alert">{t('eyes.missing')}</span>}
      <div className="four-eyes-buttons">
        <Button danger data-action="sign-against" loading={acts.sign.busy} onClick={() => give('disagree')}>
          {t('signing.disagree')}
        </Button>
        <Button type="primary" data-action="sign" loading={acts.sign.busy} onClick={() => give('agree')}>
          {t('signing.agree')}
        </Button>
      </div>
    </div>
  )
}

/** 加签, 减签 and the end of it, each with its reason. */
function Arrange({ acts, signing, colleagues, names, unfit }: SigningStateProps) {
  const { field, withWords } = useSaid(t('signing.reason'), { missing: t('eyes.missing'), rows: 1 })
  const [chosen, setChosen] = useState<string>()
  const others = colleagues.filter(({ account }) => signing.signers.every((each) => each.account !== account))
  const arrange = (act: (account: string, reason: string) => Promise<unknown>) =>
    chosen &&
    withWords(async (reason) => {
      const done = await act(chosen, reason)
      if (done) setChosen(undefined)
      return done
    })
  const isSigner = signing.signers.some(({ account }) => account === chosen)
  return (
    <div className="four-eyes-form">
      {field}
      <div className="four-eyes-buttons">
        <Select
          aria-label={t('signing.addWho')}
          placeholder={t('signing.addWho')}
          className="four-eyes-who"
          value={chosen ?? null}
          onChange={setChosen}
          options={[
            ...signing.signers.map((each) => ({ value: each.account, label: names[each.account] ?? t('nameless') })),
            ...signerOptions(
              others.map(({ account }) => account),
              { names, unfit },
            ),
          ]}
        />
        <Button
          disabled={!chosen || isSigner}
          onClick={() => arrange((account, reason) => acts.add.run({ account, before: null, reason }))}
        >
          {t('signing.add')}
        </Button>
        <Button
          disabled={!chosen || !isSigner}
          onClick={() => arrange((account, reason) => acts.remove.run({ account, reason }))}
        >
          {t('signing.remove')}
        </Button>
        <Button onClick={() => withWords((why) => acts.close.run({ reason: why }))}>{t('signing.close')}</Button>
      </div>
    </div>
  )
}
