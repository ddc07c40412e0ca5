import { usePosts } from '@mingce/ui/absence/standing-in'
import { DecisionBar } from '@mingce/ui/decision-bar'
import { usePerson } from '@mingce/ui/person'
import { useNavigate } from 'react-router'
import { filingAddress } from '../addresses.ts'
import type { FilingCommands } from './commands.ts'
import { decisionsOf } from './decisions.ts'
import { type FilingDesk, stageOf } from './desk.ts'
import type { DisclosureWords } from './disclosure-words.ts'
import { factsOf } from './facts.ts'
import { useFilingFindings } from './use-filing-findings.ts'

/** The bar below a filing: what can be done now, by whom, and what is in the way. */
export function FilingActions({
  desk,
  commands,
  disclosure,
}: {
  readonly desk: FilingDesk
  readonly commands: FilingCommands
  readonly disclosure: DisclosureWords
}) {
  const person = usePerson()
  const posts = usePosts()
  const navigate = useNavigate()
  const { filing } = desk
  const findings = useFilingFindings(desk)
  const decisions = decisionsOf({ desk, findings, commands, disclosure, person, posts, go: navigate })
  return (
    <DecisionBar
      key={stageOf(desk)}
      facts={factsOf(desk)}
      busy={Object.values(commands).some((each) => each.busy)}
      draftKey={`${filingAddress(filing)} ${stageOf(desk)}`}
      {...decisions}
    />
  )
}
