import type { BatchTarget } from '@mingce/api/matters/batch'
import type { BeforeFilingTarget } from '@mingce/api/matters/before-filing'
import type { GoodPracticeTarget } from '@mingce/api/matters/good-practice'
import type { PackageTarget } from '@mingce/api/matters/joint-package'
import type { AuthorityCommand } from '@mingce/domain/authority/decide'
import { cityOf, type DivisionCode } from '@mingce/domain/authority/division'
import { type BatchCommand, filingsNamed } from '@mingce/domain/batch/decide'
import type { BeforeFilingCommand } from '@mingce/domain/before-filing/decide'
import { sourceCounty } from '@mingce/domain/borrowing/borrow'
import type { CatalogCommand } from '@mingce/domain/catalog/decide'
import type { CalendarCommand } from '@mingce/domain/deadline/decide'
import type { DemonstrationCommand } from '@mingce/domain/demonstration/decide'
import type { GoodPracticeCommand } from '@mingce/domain/good-practice/decide'
import type { GuideCommand } from '@mingce/domain/guide/decide'
import type { GuideVersionCommand } from '@mingce/domain/guide/register-version'
import type { HandlingCommand } from '@mingce/domain/handling/decide'
import type { PackageCommand } from '@mingce/domain/joint-package/commands'
import type { LawCommand } from '@mingce/domain/law/decide'
import { seedLaws } from '@mingce/domain/law/seed'
import type { ListsCommand } from '@mingce/domain/lists/decide'
import type { PageCommand } from '@mingce/domain/published-page/decide'
import type { RoundCommand } from '@mingce/domain/round/decide'
import type { SubmissionId } from '@mingce/domain/streams'
import type { SubmissionCommand } from '@mingce/domain/submission/decide'

type About<Matter extends string, Target, Command> = {
  readonly matter: Matter
  readonly target: Target
  readonly command: Command
}

export type Doing =
  | About<'demonstration', null, DemonstrationCommand>
  | About<'authority', DivisionCode, AuthorityCommand>
  | About<'handling', DivisionCode, HandlingCommand>
  | About<'batch', BatchTarget, BatchCommand>
  | About<'before-filing', BeforeFilingTarget, BeforeFilingCommand>
  | About<'lists', DivisionCode, ListsCommand>
  | About<'pages', DivisionCode, PageCommand>
  | About<'good-practice', GoodPracticeTarget, GoodPracticeCommand>
  | About<'calendar', number, CalendarCommand>
  | About<'guide', string, GuideCommand>
  | About<'law', string, LawCommand>
  | About<'guide-version', string, GuideVersionCommand>
  | About<'round', string, RoundCommand>
  | About<'catalog', DivisionCode, CatalogCommand>
  | About<'submission', SubmissionId, SubmissionCommand>
  | About<'joint-package', PackageTarget, PackageCommand>

export type Doer = { readonly account: string; readonly authority: DivisionCode }

/** One command of the demo: who does what in which minute of office time. */
export type Step = { readonly minute: number; readonly by: Doer; readonly key: string; readonly doing: Doing }

/** What a step changes and what it rests on: two steps may be carried out at once when neither changes what the other touches. */
export type Touched = { readonly changes: readonly string[]; readonly restsOn: readonly string[] }

export function touchedBy({ by, doing }: Step): Touched {
  const post = `authority ${by.authority}`
  switch (doing.matter) {
    case 'authority':
      return { changes: [`authority ${doing.target}`], restsOn: [post] }
    case 'handling': {
      const [head, , body] = doing.command.matter.split('/')
      const about = head === 'package' ? `city ${body}` : `county ${body}`
      return { changes: [`handling ${doing.target}`], restsOn: [post, about] }
    }
    case 'catalog':
      return {
        changes: [`county ${doing.target}`],
        restsOn: [post, ...guideOf(doing.command), ...sourceOf(doing.command), ...lawsOf(doing.command)],
      }
    case 'submission': {
      const { division, round } = doing.target
      return {
        changes: [`county ${division}`],
        restsOn: [post, `city ${cityOf(division)}`, `round ${round}`, 'calendar'],
      }
    }
    case 'batch': {
      const counties = filingsNamed(doing.command).map((stream) => `county ${stream.split('/')[2]}`)
      const { city, batch } = doing.target
      return {
        changes: [`batch ${batch}`, ...counties],
        restsOn: [post, `city ${city}`, ...roundsOf(doing.command), 'calendar'],
      }
    }
    case 'before-filing': {
      const { round, counties } = doing.target
      return {
        changes: counties.map((county) => `before filing ${county}`),
        restsOn: [post, `round ${round}`, ...counties.map((county) => `county ${county}`)],
      }
    }
    case 'pages':
      return { changes: [`pages ${doing.target}`], restsOn: [post, `county ${doing.target}`] }
    case 'lists':
      return { changes: [`lists ${doing.target}`], restsOn: [post, `county ${doing.target}`] }
    case 'good-practice': {
      const { county, item } = doing.target
      return { changes: [`good practice ${county} ${item}`], restsOn: [post, `county ${county}`] }
    }
    case 'joint-package':
      return { changes: [`city ${doing.target.city}`], restsOn: [post, `round ${doing.target.round}`] }
    case 'guide-version': {
      const guides = [doing.target, ...doing.command.chain]
      return { changes: guides.map((guide) => `guide ${guide}`), restsOn: [post] }
    }
    case 'calendar':
      return { changes: ['calendar'], restsOn: [post] }
    default:
      return { changes: [`${doing.matter} ${doing.target}`], restsOn: [post] }
  }
}

function roundsOf(command: BatchCommand): readonly string[] {
  return filingsNamed(command).map((stream) => `round ${stream.split('/')[1]}`)
}

function guideOf(command: CatalogCommand): readonly string[] {
  if (command.do === 'takeGuideUpgrade' || command.do === 'declineGuideUpgrade')
    return command.chain.map((guide) => `guide ${guide}`)
  return command.do === 'reviseItem' && command.adopted ? [`guide ${command.adopted.guide}`] : []
}

function lawsOf(command: CatalogCommand): readonly string[] {
  return command.do === 'declineLawProposal' ? seedLaws.map(({ id }) => `law ${id}`) : []
}

function sourceOf(command: CatalogCommand): readonly string[] {
  const county = sourceCounty(command)
  return county === undefined ? [] : [`county ${county}`]
}
