import type { PackageBringer } from '@mingce/domain/joint-package/paper-events'
import type { PaperBringer } from '@mingce/domain/submission/paper-events'
import { paperLine } from '../before-filing/paper-line.ts'
import { aboutName } from '../feedback/about-name.ts'
import { packagePaperText } from '../words/package-paper.ts'
import { t } from '../words/t.ts'
import { packagePaperLine } from './paper-line.ts'

type Detail = { readonly [name: string]: unknown }

/** What a line of the trail says of what came on paper: the day on which it really came, how, its number, whose it is and its scans. */
export function paperOutcome(type: string, detail: Detail): string {
  const said = type === 'PaperFilingRegistered' ? ofCounty(detail) : ofPackage(detail)
  const scans = listed(detail.scans).flatMap((file) => (isNamed(file) ? [String(file.name)] : []))
  return [...said, ...scans].join(t('separator'))
}

function ofCounty(detail: Detail): readonly string[] {
  return [paperLine({ ...cameIn(detail), broughtBy: detail.broughtBy as PaperBringer })]
}

function ofPackage(detail: Detail): readonly string[] {
  const counties = listed(detail.counties).map((each) => aboutName(String(each)))
  const whose = [...counties, ...(detail.own === true ? [packagePaperText('own')] : [])].join(packagePaperText('and'))
  const line = packagePaperLine({ ...cameIn(detail), broughtBy: detail.broughtBy as PackageBringer })
  return [line, packagePaperText('holds', { whose })]
}

function cameIn({ receivedOn, docNumber }: Detail) {
  return { receivedOn: String(receivedOn), docNumber: typeof docNumber === 'string' ? docNumber : null }
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isNamed(file: unknown): file is { readonly name: unknown } {
  return typeof file === 'object' && file !== null && 'name' in file
}
