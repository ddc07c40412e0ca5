import type { ComponentProps } from 'react'
import { Notices } from '../notices.tsx'
import { ClockNotes } from './clock-notes.tsx'
import type { ClockSent, Names } from './clock-sent.ts'

type Told = ComponentProps<typeof Notices>['of'][number] & { readonly busy: boolean }

type ClockStateProps = Omit<ComponentProps<typeof ClockNotes>, 'clock' | 'names' | 'busy'> & {
  /** As `clock.open` answers; null while nothing moved the dates. */
  readonly opened: { readonly clock: ClockSent; readonly names: Names } | null | undefined
  /** The act that is done here. */
  readonly act: Told
}

/** What stops a filing's clock and what moved its dates, and what came of the act that is done there. */
export function ClockState({ opened, act, ...notes }: ClockStateProps) {
  return (
    <>
      <ClockNotices of={[act]} />
      {opened && <ClockNotes clock={opened.clock} names={opened.names} busy={act.busy} {...notes} />}
    </>
  )
}

/** What came of acts on a clock: an id of a request says nobody anything; days and years say themselves. */
export function ClockNotices({ of }: Pick<ComponentProps<typeof Notices>, 'of'>) {
  return <Notices of={of} nameOf={unnamed} />
}

function unnamed(): undefined {
  return undefined
}
