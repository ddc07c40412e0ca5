import { z } from 'zod'

/** The stream of a filing, or of a joint package. */
export const matterName = z
  .string()
  .regex(/^(?:submission\/[a-z0-9-]{2,41}\/\d{6}\/[a-z_]{1,40}\/[1-9]\d{0,2}|package\/[a-z0-9-]{2,41}\/\d{6})$/)
