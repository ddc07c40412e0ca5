import { config } from 'zod/v4/core'

// zod tries whether it may compile its checks, which a policy without unsafe-eval counts as a violation. It must be told
// before the first schema is made: this stands first in `mount.tsx`.
config({ jitless: true })
