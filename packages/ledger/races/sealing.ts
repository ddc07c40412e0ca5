import { connect, kyselyOn } from '../connect.ts'
import { createSealer } from '../seal.ts'
import { signingKey } from '../signing-key.ts'

// A process that seals until it is killed: node sealing.ts URL KEYFILE
const [, , url = '', keyFile = ''] = process.argv
createSealer(kyselyOn(connect(url, 'append', { max: 1 })), signingKey(keyFile), {
  onFailed: (error) => process.stderr.write(`${error}\n`),
  onSealed: (size) => process.stdout.write(`${size}\n`),
})
