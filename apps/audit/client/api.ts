import { createApi } from '@mingce/ui/api-client'
import type { AuditRouter } from '../server/router.ts'

/** The auditor's own server, known by its type alone. */
export const api = createApi<AuditRouter>()
