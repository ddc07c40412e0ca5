import { usePostFor } from '@mingce/ui/absence/standing-in'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { type GuideUpgrade, guideUpgradeQuestion, upgradeWaitingQuestion } from '../questions.ts'

/**
 * How many proposals of the guide's new version wait on who writes the catalog; 0 for everybody else. On their own page it is what that
 * lists, so that menu and list never disagree; elsewhere it is asked for alone.
 */
export function useUpgradeWaiting(): number {
  const writes = usePostFor('drafter') !== undefined
  const isListed = useLocation().pathname === '/catalog/guide-upgrade'
  const listed = useQuery({ ...guideUpgradeQuestion, enabled: writes && isListed, select: countOf })
  const alone = useQuery({ ...upgradeWaitingQuestion, enabled: writes && !isListed })
  return (isListed ? listed.data : alone.data?.count) ?? 0
}

const countOf = ({ proposals }: GuideUpgrade) => proposals.length
