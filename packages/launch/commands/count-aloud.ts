import { say } from '../words.ts'

const everyMs = 2_000

/** Counts what was done, and says how far it is every two seconds: "已导出 48213/120000". Short work passes in silence. */
export function countAloud(what: string, whole: bigint): (more: number) => void {
  let done = 0
  let saidAt = Date.now()
  return (more) => {
    done += more
    if (done % 256 >= more) return
    const now = Date.now()
    if (now - saidAt < everyMs) return
    saidAt = now
    say(`${what} ${done}/${whole}…`)
  }
}
