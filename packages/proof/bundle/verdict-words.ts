import type { Cosignature } from '../cosignature.ts'
import type { BundleKind, Fault, FaultKind, Verified } from './verdict.ts'

/** One sentence, in Chinese and in English. */
export type Words = { readonly zh: string; readonly en: string }

/** What is said of a verdict: in one sentence, what was checked, and what this check cannot show. */
export type Report = {
  readonly headline: Words
  readonly checked: readonly Words[]
  readonly unchecked: readonly Words[]
}

/** Where the keys came from, which a verdict does not know. */
export type KeySource = 'elsewhere' | 'with the bundle'

/** "记录内容被改动，位置 1 / an entry was changed, at position 1" */
export function faultWords({ at, how, by }: Fault): Words {
  const { zh, en } = faults[how]
  const of = by === undefined ? { zh: '', en: '' } : { zh: `：${by}`, en: `: ${by}` }
  const place = at === null ? { zh: '', en: '' } : { zh: `，位置 ${at}`, en: `, at position ${at}` }
  return { zh: zh + of.zh + place.zh, en: en + of.en + place.en }
}

export function reportOf(verdict: Verified, keys: KeySource): Report {
  return {
    headline: headlines[verdict.kind](verdict),
    checked: checkedOf(verdict),
    unchecked: uncheckedOf(verdict, keys),
  }
}

const headlines: Readonly<Record<BundleKind, (verdict: Verified) => Words>> = {
  log: ({ entries, streams }) => ({
    zh: `核验通过：${entries} 条记录、${streams} 个事件流未被改动`,
    en: `verified: ${entries} entries of ${streams} streams are unchanged`,
  }),
  end: ({ entries, from, size }) => ({
    zh: `核验通过：位置 ${from} 至 ${size - 1n} 的 ${entries} 条记录未被改动`,
    en: `verified: the ${entries} entries from position ${from} on are unchanged`,
  }),
  stream: ({ entries, stream }) => ({
    zh: `核验通过：事件流 ${stream} 的 ${entries} 条记录未被改动`,
    en: `verified: ${entries} entries of the stream ${stream} are unchanged`,
  }),
  receipt: ({ from, stream }) => ({
    zh: `核验通过：回执所指的记录在案，位置 ${from}（${stream}）`,
    en: `verified: the receipt’s entry stands in the log at position ${from} (${stream})`,
  }),
}

function checkedOf(verdict: Verified): Words[] {
  const { origin, size, keyIds, kind, cosignatures, witnesses, olderSize } = verdict
  const signed = {
    zh: `检查点（共 ${size} 条）由 ${origin} 签名，公钥编号 ${keyIds.join('、')}`,
    en: `the checkpoint of ${size} entries is signed by ${origin}, key ${keyIds.join(', ')}`,
  }
  const witnessed = cosignatures.length > 0 ? [witnessedWords(cosignatures, witnesses)] : []
  const older = olderSize === undefined ? [] : [olderWords(olderSize)]
  const redacted = verdict.redacted === 0 ? [] : [redactedWords(verdict.redacted)]
  return [signed, ...checkedWords[kind](verdict), ...redacted, ...witnessed, ...older]
}

const checkedWords: Readonly<Record<BundleKind, (verdict: Verified) => readonly Words[]>> = {
  log: () => [
    { zh: '每条记录的原文和位置与检查点一致', en: 'each entry’s text and place agree with the checkpoint' },
    { zh: '各事件流的版本连续，没有缺失', en: 'the versions of each stream follow without a gap' },
  ],
  end: ({ from }) => [
    {
      zh: `位置 ${from} 之后每条记录的原文和位置与检查点一致，直到最后一条`,
      en: `from position ${from} to the last, each entry’s text and place agree with the checkpoint`,
    },
    { zh: '各事件流在此范围内的版本连续', en: 'within these, the versions of each stream follow without a gap' },
  ],
  stream: ({ entries }) => [
    { zh: '每条记录的原文和位置与检查点一致', en: 'each entry’s text and place agree with the checkpoint' },
    { zh: `版本 1 至 ${entries} 连续，没有缺失`, en: `the versions 1 to ${entries} follow without a gap` },
  ],
  receipt: ({ entry }) => [
    {
      zh: `记录的原文和位置与检查点一致：${entry?.type}，版本 ${entry?.version}，记录时间 ${entry?.recordedAt}`,
      en: 'the entry’s text and place agree with the checkpoint',
    },
  ],
}

function uncheckedOf({ kind, from, witnesses, cosignatures, olderSize }: Verified, keys: KeySource): Words[] {
  const own: Words = {
    zh: '公钥取自导出文件夹本身，请与另行取得的公钥核对',
    en: 'the keys came with the bundle: compare them with ones from elsewhere',
  }
  const alone: Words = {
    zh: witnesses === 0 ? '没有见证方的公钥，未核对共同签名' : `${witnesses} 个见证方都没有共同签名`,
    en: witnesses === 0 ? 'no witness is known: no cosignature was checked' : `none of ${witnesses} witnesses cosigned`,
  }
  const noOlder: Words = {
    zh: '没有以前的检查点：看不出持有签名密钥的人是否重写过全部历史',
    en: 'no older checkpoint: a history rewritten by the holder of the log’s key would not show',
  }
  return [
    ...(keys === 'with the bundle' ? [own] : []),
    ...(cosignatures.length === 0 ? [alone] : []),
    ...(olderSize === undefined && (kind === 'log' || kind === 'end') ? [noOlder] : []),
    ...beyond(kind, from),
    { zh: '记录所述是否属实，不在核验之列', en: 'whether what the entries say is true is not for this check' },
  ]
}

function beyond(kind: BundleKind, from: bigint): readonly Words[] {
  if (kind === 'end' && from > 0n)
    return [
      {
        zh: `位置 ${from} 之前的记录不在其中，未核验`,
        en: `the entries before position ${from} are not here and were not checked`,
      },
    ]
  if (kind === 'stream')
    return [
      {
        zh: '看不出该事件流在最后一条之后是否还有记录，也看不出其他事件流',
        en: 'that the stream has no further entries after its last one here cannot be shown',
      },
    ]
  return []
}

function witnessedWords(cosignatures: readonly Cosignature[], witnesses: number): Words {
  const each = cosignatures
    .map(({ name, timestampSeconds }) => `${name}（${beijingTime(timestampSeconds)}）`)
    .join('、')
  return {
    zh: `${witnesses} 个见证方中有 ${cosignatures.length} 个共同签名：${each}`,
    en: `${cosignatures.length} of ${witnesses} witnesses cosigned the checkpoint`,
  }
}

function redactedWords(count: number): Words {
  return {
    zh: `其中 ${count} 条已依令遮盖，遮盖后的文字与命令一致，原散列未变`,
    en: `${count} of them were redacted by order; their forms agree with the orders, their leaves are unchanged`,
  }
}

function olderWords(size: bigint): Words {
  return {
    zh: `与以前的检查点（${size} 条）一致，此前的历史没有被改写`,
    en: `the log goes on from the older checkpoint of ${size} entries`,
  }
}

/** "2021-10-14 10:00:00（北京时间）", or the seconds where no calendar reaches. */
function beijingTime(seconds: number): string {
  const ms = (seconds + 8 * 3600) * 1000
  if (ms > 8.64e15) return `${seconds} s`
  return `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} 北京时间`
}

const faults: Readonly<Record<FaultKind, Words>> = {
  CHECKPOINT_UNSIGNED: { zh: '检查点没有可信的签名', en: 'the checkpoint is not signed by a trusted key of its log' },
  COSIGNATURE_WRONG: { zh: '见证方的共同签名与检查点不符', en: 'a witness’s cosignature is wrong' },
  OLDER_UNSIGNED: {
    zh: '以前的检查点没有可信的签名，或属于别的记录',
    en: 'the older checkpoint is not signed, or of another log',
  },
  OLDER_OUT_OF_REACH: {
    zh: '以前的检查点不能与这份导出比较，请用整库导出，或从不晚于该检查点的位置导出',
    en: 'the older checkpoint cannot be compared with this bundle: export the whole log, or from its size or before',
  },
  ROLLED_BACK: { zh: '检查点比以前的更早，记录被截短', en: 'the log is shorter than it was' },
  OLDER_TREE_DIFFERS: {
    zh: '与以前的检查点不一致，历史被改写',
    en: 'history before the older checkpoint was rewritten',
  },
  TREE_DIFFERS: { zh: '散列与签名的检查点不一致', en: 'the hashes do not come to the signed checkpoint' },
  LINE_UNREADABLE: { zh: '有一行无法读取', en: 'a line is no event' },
  POSITION_DIFFERS: { zh: '记录缺失、重复或次序被改', en: 'an entry is missing, doubled or out of order' },
  NOT_CANONICAL: { zh: '记录原文不是规范写法', en: 'an entry is not written canonically' },
  ENTRY_DIFFERS: { zh: '记录内容被改动', en: 'an entry was changed' },
  PROOF_UNREADABLE: { zh: '记录的证明无法读取', en: 'an entry’s proof is malformed' },
  PROOF_DIFFERS: { zh: '记录内容或其证明被改动', en: 'an entry or its proof was changed' },
  ENVELOPE_DIFFERS: { zh: '外层信息与记录不符', en: 'what stands around an entry disagrees with it' },
  STREAM_DIFFERS: { zh: '混入了别的事件流的记录', en: 'an entry is of another stream' },
  VERSION_DIFFERS: { zh: '事件流的版本不连续', en: 'a stream’s versions do not follow each other' },
  REDACTION_UNORDERED: {
    zh: '记录被遮盖，却没有相应的遮盖记录',
    en: 'an entry is redacted, but no order for it follows',
  },
  ENTRIES_MISSING: { zh: '后面的记录缺失', en: 'the entries from here on are missing' },
  ENTRIES_BEYOND: { zh: '多出检查点之外的记录', en: 'there are entries that the checkpoint does not cover' },
}
