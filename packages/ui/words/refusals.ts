import { type Said, say } from './language.ts'
import type { RefusalCode, SignInRefusal } from './refusal-code.ts'
import { absenceRefusals } from './refusals/absence.ts'
import { batchRefusals } from './refusals/batch.ts'
import { beforeFilingRefusals } from './refusals/before-filing.ts'
import { borrowingRefusals } from './refusals/borrowing.ts'
import { catalogRefusals } from './refusals/catalog.ts'
import { cityPartRefusals } from './refusals/city-part.ts'
import { clockRefusals } from './refusals/clock.ts'
import { filingRefusals } from './refusals/filing.ts'
import { fourEyesRefusals } from './refusals/four-eyes.ts'
import { generalRefusals } from './refusals/general.ts'
import { goodPracticeRefusals } from './refusals/good-practice.ts'
import { guideRefusals } from './refusals/guide.ts'
import { handlingRefusals } from './refusals/handling.ts'
import { packageRefusals } from './refusals/joint-package.ts'
import { lawRefusals } from './refusals/law.ts'
import { listsRefusals } from './refusals/lists.ts'
import { logRefusals } from './refusals/log.ts'
import { paperRefusals } from './refusals/paper.ts'
import { provinceRefusals } from './refusals/province.ts'
import { noticeRefusals } from './refusals/public-notice.ts'
import { publicationRefusals } from './refusals/publication.ts'
import { recordRefusals } from './refusals/record.ts'
import { redactionRefusals } from './refusals/redaction.ts'
import { reminderRefusals } from './refusals/reminder.ts'
import { reshapeRefusals } from './refusals/reshape.ts'
import { reviewRefusals } from './refusals/review.ts'
import { signInRefusals } from './refusals/sign-in.ts'

const words: Readonly<Record<RefusalCode, Said>> = {
  ...generalRefusals,
  ...catalogRefusals,
  ...borrowingRefusals,
  ...publicationRefusals,
  ...reshapeRefusals,
  ...beforeFilingRefusals,
  ...filingRefusals,
  ...reviewRefusals,
  ...clockRefusals,
  ...recordRefusals,
  ...noticeRefusals,
  ...paperRefusals,
  ...fourEyesRefusals,
  ...packageRefusals,
  ...cityPartRefusals,
  ...reminderRefusals,
  ...provinceRefusals,
  ...goodPracticeRefusals,
  ...guideRefusals,
  ...absenceRefusals,
  ...handlingRefusals,
  ...listsRefusals,
  ...batchRefusals,
  ...redactionRefusals,
  ...lawRefusals,
  ...logRefusals,
}

/** Why a command was not carried out and what to do, in the language of the screen; a code without words as it came. */
export function refusalWords(code: string): string {
  return isKnown(code, words) ? say(words[code]) : code
}

/**
 * Why a command would not be carried out, where nobody sent it: the same words without what they begin with, 没有办理：. Words that begin
 * with the reason itself are as they are.
 */
export function reasonWords(code: string): string {
  const words = refusalWords(code).replace(/^(?:[^，。：]{1,12}：|[^,.:]{1,40}: )/, '')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Why nobody is signed in and what to do; a code without words as it came. */
export function signInWords(code: string): string {
  return isKnown<SignInRefusal>(code, signInRefusals) ? say(signInRefusals[code]) : code
}

function isKnown<Code extends string>(code: string, table: Readonly<Record<Code, Said>>): code is Code {
  return Object.keys(table).includes(code)
}
