import { bureauName, divisions, isDivisionCode, levelOf, pathName } from '@mingce/domain/authority/division'
import { formerCodes, successorOf } from '@mingce/domain/authority/former-codes'
import { t } from './words.ts'

/** Every bureau as a choice, the province first: "青白江区教育局" by 510113; at the end those that were, since what lay on their desks is looked at too. */
export const offices = [
  ...divisions.map(({ code }) => ({
    value: code as string,
    label: levelOf(code) === 'county' ? `${pathName(code)} · ${bureauName(code)}` : bureauName(code),
  })),
  ...formerCodes.map(({ code, until }) => ({
    value: code as string,
    label: t('office.former', { place: pathName(code), bureau: bureauName(code), until }),
  })),
]

/** A bureau's name, or the code as it came when it names none; of one that was, until when. */
export function officeName(code: string): string {
  if (!isDivisionCode(code)) return code
  const former = successorOf(code)
  return former ? t('office.was', { bureau: bureauName(code), until: former.until }) : bureauName(code)
}
