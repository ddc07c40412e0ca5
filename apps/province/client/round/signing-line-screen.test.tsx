import type { SigningRule } from '@mingce/domain/round/review-policy'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { nextDraft, readSettings } from './settings-draft.ts'
import { PackageSigningLine } from './signing-line.tsx'

let asked: SigningRule | null

function Line() {
  const [signing, setSigning] = useState<SigningRule | null>(nextDraft(undefined).packageSigning)
  asked = signing
  return <PackageSigningLine signing={signing} onChange={setSigning} />
}

const hint = /汇总经办人不能会签/

test('a new round asks for the leader alone on the joint filing; where it asks for more, the form says who cannot sign', async () => {
  show(<Line />)
  expect(screen.getByText('负责人一人')).toBeTruthy()
  expect(screen.queryByText(hint)).toBeNull()
  fireEvent.mouseDown(screen.getByLabelText('统一上报签发'))
  fireEvent.click(await screen.findByText('全部同意'))
  expect(asked).toEqual({ mode: 'all', signers: ['leader'], needed: null })
  expect(screen.getByText(hint)).toBeTruthy()
})

test('the next round begins with what the last one asked of the package', () => {
  const packageSigning = { mode: 'any', signers: ['reviewer'], needed: null } as const
  const last = readSettings({ ...nextDraft(undefined), packageSigning })
  expect(nextDraft(last).packageSigning).toEqual(packageSigning)
})
