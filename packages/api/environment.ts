import { z } from 'zod'

const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  PORT: z.coerce.number().int().min(1).max(65_535),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  /** The address that is listened on: behind a reverse proxy on the same machine, this one alone. */
  HOST: z.string().default('127.0.0.1'),
  /** The file of the key that signs the log's checkpoints; an app without it seals nothing. */
  MINGCE_LOG_KEY: z.string().min(1).optional(),
})
export type Environment = z.infer<typeof environment>

/**
 * What the environment says, checked before anything starts.
 *
 * @throws with one line that names each variable at fault
 */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const read = environment.safeParse(variables)
  if (read.success) return read.data
  const faults = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`环境变量有误，未启动 (environment is not right, not started): ${faults.join('; ')}`)
}
