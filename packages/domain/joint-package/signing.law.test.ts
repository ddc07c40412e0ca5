import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noticeSettings, openRound } from '../round/given.ts'
import type { SigningRule } from '../round/review-policy.ts'
import { openSigning, sign } from '../submission/four-eyes/given-signing.ts'
import { signerRoles, signModes } from '../submission/four-eyes/signing-events.ts'
import { assemble, counties, given, leader, reviewer, second, submitPackage } from './given.ts'

const kind = 'disclosure_catalog'
const of = <Command extends object>(command: Command) => ({ ...command, kind }) as const
const assembled = given().and(reviewer, assemble())
const signed = assembled.and(leader, of(openSigning('all', [second]))).and(second, of(sign(second)))

const signers = fc.array(fc.constantFrom(...signerRoles), { minLength: 1, maxLength: 3 })
const rule = fc
  .record({ mode: fc.constantFrom(...signModes), signers })
  .map((asked): SigningRule => ({ ...asked, needed: asked.mode === 'n_of_m' ? 1 : null }))
const policy = fc.option(rule, { nil: null })

test('whatever a round asks of a filing, its package is held to what the round asks of a package, and to nothing else', () => {
  fc.assert(
    fc.property(policy, policy, fc.boolean(), (ofFilings, packageSigning, isSigned) => {
      const under = (signing: SigningRule | null) => {
        const settings = { ...noticeSettings, review: { ...noticeSettings.review, signing }, packageSigning }
        const stands = (isSigned ? signed : assembled).in({ round: openRound({ cohort: new Set(counties), settings }) })
        return stands.when(leader, submitPackage)
      }
      expect(under(ofFilings)).toEqual(under(null))
      if (packageSigning === null) expect(under(ofFilings)).toMatchObject([{ type: 'PackageSubmitted' }])
    }),
  )
})
