import { dayOf } from '@mingce/domain/day'

/** The time that events carry. Sessions and lock-outs run on the machine's own clock, never on this one. */
export type Clock = () => Date

/** The machine's clock moved by a fixed offset in milliseconds: a demonstration goes on from its own day. */
export function clockWith(offsetMs: number): Clock {
  return () => new Date(Date.now() + offsetMs)
}

/** The day in Asia/Shanghai, "2021-10-14". */
export function todayAt(clock: Clock): string {
  return dayOf(clock().toISOString())
}
