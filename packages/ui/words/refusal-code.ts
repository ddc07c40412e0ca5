import type { AuthorityRefusal } from '@mingce/domain/authority/decide'
import type { BatchRefusal } from '@mingce/domain/batch/decide'
import type { BeforeFilingRefusal } from '@mingce/domain/before-filing/decide'
import type { CatalogRefusal } from '@mingce/domain/catalog/decide'
import type { DeadlineRefusal } from '@mingce/domain/deadline/deadline'
import type { CalendarRefusal } from '@mingce/domain/deadline/decide'
import type { DemonstrationRefusal } from '@mingce/domain/demonstration/decide'
import type { GoodPracticeRefusal } from '@mingce/domain/good-practice/decide'
import type { FirstVersionRefusal } from '@mingce/domain/guide/register-first'
import type { GuideVersionRefusal } from '@mingce/domain/guide/register-version'
import type { FileVersionRefusal } from '@mingce/domain/guide/version-from-file'
import type { HandlingRefusal } from '@mingce/domain/handling/decide'
import type { PackageRefusal } from '@mingce/domain/joint-package/refusals'
import type { LawRefusal } from '@mingce/domain/law/decide'
import type { ListsRefusal } from '@mingce/domain/lists/decide'
import type { LogKeyRefusal } from '@mingce/domain/log-key/decide'
import type { PageRefusal } from '@mingce/domain/published-page/decide'
import type { RedactionRefusal } from '@mingce/domain/redaction/decide'
import type { RoundRefusal } from '@mingce/domain/round/decide'
import type { SubmissionRefusal } from '@mingce/domain/submission/refusals'

/** What the one path of change refuses before any rule is asked. */
export type RecordRefusal = 'NOT_APPOINTED' | 'KEY_REUSED' | 'LOOK_AGAIN'

/** A file that a command names does not wait any more: its authority did not bring it lately, or nothing keeps files here. */
export type FileRefusal =
  | 'FILE_NOT_AT_HAND'
  | 'FILE_ALTERED'
  | 'FILE_NOT_READ_AGAIN'
  | 'IMPORT_FILE_GONE'
  | 'NO_PLACE_FOR_FILES'

/** Why someone is not signed in. */
export type SignInRefusal =
  | 'WRONG_LOGIN'
  | 'LOCKED_OUT'
  | 'TOO_MANY_TRIES'
  | 'ACCOUNT_DISABLED'
  | 'DEMO_ACCOUNT'
  | 'BUSY'
  | 'OTHER_DESK'

/** Every code a screen may be answered with. One that has no words here does not compile. */
export type RefusalCode =
  | SubmissionRefusal
  | BeforeFilingRefusal
  | CatalogRefusal
  | PackageRefusal
  | RoundRefusal
  | AuthorityRefusal
  | HandlingRefusal
  | BatchRefusal
  | GoodPracticeRefusal
  | PageRefusal
  | FirstVersionRefusal
  | GuideVersionRefusal
  | FileVersionRefusal
  | LawRefusal
  | CalendarRefusal
  | DemonstrationRefusal
  | ListsRefusal
  | LogKeyRefusal
  | DeadlineRefusal
  | RedactionRefusal
  | RecordRefusal
  | FileRefusal
