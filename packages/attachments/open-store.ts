import { inBucket } from './in-bucket.ts'
import { onDisk } from './on-disk.ts'
import type { AttachmentStore } from './store.ts'

/**
 * The store the environment names: `MINGCE_ATTACHMENTS` is a folder, or the https address of a bucket of an S3-compatible storage
 * with `MINGCE_S3_KEY_ID`, `MINGCE_S3_SECRET` and, where it has regions, `MINGCE_S3_REGION`.
 *
 * @returns undefined when it names none
 * @throws with one line that names what is missing
 */
export function openStore(env: NodeJS.ProcessEnv): AttachmentStore | undefined {
  const { MINGCE_ATTACHMENTS: place, MINGCE_S3_KEY_ID, MINGCE_S3_SECRET, MINGCE_S3_REGION } = env
  if (!place) return undefined
  if (!/^https?:\/\//.test(place)) return onDisk(place)
  if (!MINGCE_S3_KEY_ID || !MINGCE_S3_SECRET)
    throw new Error(
      '环境变量有误，未启动 (environment is not right, not started): MINGCE_ATTACHMENTS is a bucket: MINGCE_S3_KEY_ID and MINGCE_S3_SECRET are needed',
    )
  return inBucket({
    url: place,
    accessKeyId: MINGCE_S3_KEY_ID,
    secretAccessKey: MINGCE_S3_SECRET,
    region: MINGCE_S3_REGION || 'us-east-1',
  })
}
