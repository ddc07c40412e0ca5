import { Notices } from '@mingce/ui/notices'
import { packageSigningText } from '@mingce/ui/round/settings-text'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { SigningForm } from '../four-eyes/signing-form.tsx'
import { SignerList, SigningState } from '../four-eyes/signing-state.tsx'
import { packageSignersQuestion } from '../questions.ts'
import { t } from '../words.ts'
import type { DeskProps } from './desk-props.ts'
import { nameInPackage } from './names.ts'
import { signaturesOf } from './signatures.ts'
import { usePackageSigning } from './signing-acts.ts'
import '../four-eyes/four-eyes.css'

type PackageSigningProps = Pick<DeskProps, 'round' | 'kind' | 'opened'> & {
  /** Whether what stands was put together, unchanged since on this page, so that it can be signed. */
  readonly isOpen: boolean
}

/** 会签 of what goes up: who signed, who is missing, and the drawer in which it is signed and arranged. */
export function PackageSigning({ round, kind, opened, isOpen }: PackageSigningProps) {
  const [shown, setShown] = useState(false)
  const asked = useQuery({ ...packageSignersQuestion(round.round, kind), enabled: shown }).data
  const { acts, told } = usePackageSigning({ round, kind, opened })
  const { signing } = signaturesOf(opened, kind)
  const policy = round.settings.packageSigning
  const names = { ...asked?.names, ...opened.names }
  const at = { acts, names, colleagues: asked?.colleagues ?? [], unfit: asked?.unfit ?? {} }
  return (
    <section className="package-signing" aria-label={t('signing.title')}>
      <h2>{t('signing.title')}</h2>
      <p>{t('signing.policy', { policy: packageSigningText(policy) })}</p>
      {signing ? <SignerList signing={signing} names={names} /> : <p>{t('signing.none')}</p>}
      {isOpen && (
        <Button size="small" data-action="package-signing" onClick={() => setShown(true)}>
          {t(signing ? 'signing.go' : 'signing.start')}
        </Button>
      )}
      <Drawer open={shown} title={t('signing.title')} size={520} onClose={() => setShown(false)}>
        <Notices of={told} nameOf={(id) => names[id] ?? nameInPackage(id)} />
        <p className="four-eyes-about">{t('signing.aboutPackage')}</p>
        {signing ? (
          <SigningState {...at} signing={signing} isOpen={isOpen} />
        ) : (
          <SigningForm key={policy?.mode} {...at} policy={policy} />
        )}
      </Drawer>
    </section>
  )
}
