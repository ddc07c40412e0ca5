import { hash } from 'node:crypto'
import { checkBundle } from '../bundle/check-log.ts'
import { lineCutter } from '../bundle/line-cutter.ts'
import { entriesOf, joined, leavesOf, linesOf, logKey, noteOf } from '../bundle/made-log.ts'
import { treeHash } from '../tree-hash.ts'

const size = 20_000
const rounds = 21
const pieceBytes = 1 << 20

/** Brings an entry to about 600 bytes, as most are. */
const more = {
  itemCode: 'item-0042',
  contentElements: ['学校招生简章', '招生结果', '随迁子女入学办法'],
  legalBases: [{ law: 'gir_2019', article: 20, paragraph: 1 }],
  channels: ['gov_website', 'notice_board', 'weibo_wechat_app'],
  disclosingBody: '青白江区教育局',
}

/**
 * A whole log verified from its files, on one core, against parsing and hashing its lines and nothing else, in one run.
 *
 * @returns events verified a second, and their ratio to that plain reading; medians of 21 rounds
 */
export async function run(): Promise<{ readonly measures: Readonly<Record<string, number>>; readonly table: string }> {
  const entries = entriesOf(size, 200, more)
  const leaves = leavesOf(entries)
  const events = Buffer.from(linesOf(entries).join('\n'))
  const taken = { note: noteOf(leaves), leaves: joined(leaves), events }
  const verified: number[] = []
  const ratios: number[] = []
  for (let round = -3; round < rounds; round += 1) {
    const inTurn = round % 2 === 0 ? [verify, readPlainly] : [readPlainly, verify]
    const rates = new Map(inTurn.map((work) => [work, rateOf(() => work(taken))]))
    if (round < 0) continue
    verified.push(rates.get(verify) ?? 0)
    ratios.push((rates.get(verify) ?? 0) / (rates.get(readPlainly) ?? 1))
  }
  const [rate, ratio] = [Math.round(median(verified)), Math.round(median(ratios) * 100) / 100]
  const bytes = Math.round(events.length / size)
  return {
    measures: { verify_events_per_second: rate, verify_ratio: ratio },
    table: `verified            ${rate.toLocaleString('en')} events/s, lines of ${bytes} bytes\nto plain reading    ${ratio} (JSON.parse and SHA-256 of each line)`,
  }
}

type Taken = { readonly note: string; readonly leaves: Uint8Array; readonly events: Buffer }

function verify({ note, leaves, events }: Taken): void {
  const tree = treeHash((data) => hash('sha256', data, 'buffer'))
  const check = checkBundle({ note, verifiers: [logKey], leaves, tree })
  inPieces(events, (line) => check.line(line))
  const verdict = check.verdict()
  if (!verdict.verified) throw new Error(`not verified: ${verdict.fault.how} at ${verdict.fault.at}`)
}

function readPlainly({ events }: Taken): void {
  const decoder = new TextDecoder()
  inPieces(events, (line) => {
    JSON.parse(decoder.decode(line))
    hash('sha256', line, 'buffer')
  })
}

function inPieces(events: Buffer, take: (line: Uint8Array) => void): void {
  const lines = lineCutter(take)
  for (let at = 0; at < events.length; at += pieceBytes) lines.push(events.subarray(at, at + pieceBytes))
  lines.end()
}

/** Events a second. */
function rateOf(work: () => void): number {
  const startedAt = performance.now()
  work()
  return size / ((performance.now() - startedAt) / 1_000)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
