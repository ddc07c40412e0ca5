import { isMet, standingStance } from '@mingce/domain/submission/four-eyes/signing'
import { Notices } from '@mingce/ui/notices'
import { signingText } from '@mingce/ui/round/settings-text'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useSearchParams } from 'react-router'
import { colleaguesQuestion, type FilingName, type FilingSheet, roundsQuestion } from '../questions.ts'
import { t } from '../words.ts'
import type { FourEyesActs } from './acts.ts'
import { Recusals } from './recusals.tsx'
import { onFiling } from './signing-acts.ts'
import { SigningForm } from './signing-form.tsx'
import { SigningState } from './signing-state.tsx'
import './four-eyes.css'

type FourEyesDrawerProps = {
  readonly filing: FilingName
  readonly sheet: FilingSheet
  readonly acts: FourEyesActs
  /** The version that stood on the screen. */
  readonly seen: number
  /** By account: who cannot be asked to sign, and the code that says why. */
  readonly unfit: Readonly<Record<string, string>>
}

/** 会签与回避: the button that says how far the signatures are, and what it opens. */
export function FourEyesDrawer({ filing, sheet, acts, seen, unfit }: FourEyesDrawerProps) {
  const [open, setOpen] = useFourEyesOpen()
  const colleagues = useQuery({ ...colleaguesQuestion, enabled: open }).data
  const rounds = useQuery({ ...roundsQuestion, enabled: open }).data
  const policy = rounds?.find(({ round }) => round === filing.round)?.settings.review.signing ?? null
  const { signing } = sheet.fourEyes
  const isReviewing = sheet.head.stage === 'under_review'
  const names = { ...colleagues?.names, ...sheet.names }
  const known = { colleagues: colleagues?.colleagues ?? [], names }
  const at = { ...known, unfit, acts: onFiling(acts, filing, seen) }
  return (
    <>
      <Button data-action="four-eyes" onClick={() => setOpen(true)}>
        {signing ? countOf(signing) : t('eyes.open')}
      </Button>
      <Drawer open={open} title={t('eyes.title')} size={520} onClose={() => setOpen(false)}>
        <div className="four-eyes">
          <Notices of={Object.values(acts)} nameOf={(account) => names[account]} />
          {(signing || isReviewing) && (
            <section aria-label={t('signing.title')}>
              <h2>{t('signing.title')}</h2>
              <p className="four-eyes-about">{t('signing.about')}</p>
              {policy && <p className="four-eyes-about">{t('signing.policy', { policy: signingText(policy) })}</p>}
              {signing ? (
                <SigningState {...at} signing={signing} isOpen={isReviewing} />
              ) : (
                <SigningForm key={policy?.mode} {...at} policy={policy} />
              )}
            </section>
          )}
          <Recusals {...known} filing={filing} sheet={sheet} acts={acts} />
        </div>
      </Drawer>
    </>
  )
}

/** Whether the drawer is open, kept in the address, so that a check can lead there. */
export function useFourEyesOpen(): readonly [boolean, (open: boolean) => void] {
  const [params, setParams] = useSearchParams()
  const set = (open: boolean) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        if (open) after.set('panel', 'eyes')
        else after.delete('panel')
        return after
      },
      { replace: true },
    )
  return [params.get('panel') === 'eyes', set]
}

function countOf(signing: NonNullable<FilingSheet['fourEyes']['signing']>): string {
  const signed = signing.signers.filter((each) => standingStance(each) === 'agree').length
  return t('eyes.openCount', {
    signed: isMet(signing) ? Math.max(signed, signing.needed) : signed,
    needed: signing.needed,
  })
}
