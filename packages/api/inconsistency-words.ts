import type { Sighting } from '@mingce/ledger/witness'

/** What each inconsistency of a log means, for the red page and for a witness elsewhere. */
export const inconsistencyWords: Readonly<
  Record<Sighting['how'], { readonly what: string; readonly english: string }>
> = {
  NOT_SIGNED: {
    what: '现在的检查点没有本记录的签名，或签名不对',
    english: 'The checkpoint is not signed by the log’s key',
  },
  OTHER_LOG: { what: '数据库中是另一份记录', english: 'The database holds another log' },
  ROLLED_BACK: {
    what: '记录比先前少：后面的部分被删去，或数据库被恢复成旧备份',
    english: 'The log is shorter than it was: cut, or brought back from an older backup',
  },
  OTHER_TREE: {
    what: '条数与先前相同，内容却不同：历史被改写',
    english: 'The log has as many entries as before, and other ones: history was rewritten',
  },
  NOT_PROVEN: {
    what: '记录变长了，却不能证明是先前那份记录的延续：历史被改写，或散列被改动',
    english: 'The log has grown, and nothing proves that it continues what was seen: history or hashes were rewritten',
  },
  MEMORY_LOST: {
    what: '先前保存的检查点缺失或损坏，无法判断记录是否被改动',
    english: 'What was seen before is lost or damaged, so that nothing can be compared with it',
  },
}
