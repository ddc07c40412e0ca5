import { z } from 'zod'

const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  PORT: z.coerce.number().int().min(1).max(65_535),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  /** The address that is listened on: behind a reverse proxy on the same machine, this one alone. */
  HOST: z.string().default('127.0.0.1'),
  /** The file of the key that signs the log's checkpoints; an app without it seals nothing. */
  MINGCE_LOG_KEY: z.string().min(1).optional(),
  /** The folder where this app, as a witness, keeps what it saw of the log; one without it sees nothing. */
  MINGCE_WITNESS: z.string().min(1).optional(),
  /** Where the public reaches the portal, as receipts' QR codes name it: "https://mingce.example". */
  MINGCE_PORTAL_URL: z.url({ protocol: /^https?$/ }).optional(),
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

/**
 * The portal's address without a slash at its end: as the environment says, else on this machine at its usual port.
 *
 * @returns "https://mingce.example"; "http://localhost:4800" unless said otherwise
 */
export function portalAddress({ MINGCE_PORTAL_URL, MINGCE_PORT }: NodeJS.ProcessEnv): string {
  return MINGCE_PORTAL_URL ? MINGCE_PORTAL_URL.replace(/\/+$/, '') : `http://localhost:${MINGCE_PORT || '4800'}`
}
