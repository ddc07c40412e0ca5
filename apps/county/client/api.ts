import { createApi } from '@mingce/ui/api-client'
import type { CountyRouter } from '../server/router.ts'
import type { Understood } from '../server/upload.ts'

/** The county's own server, known by its type alone. */
export const api = createApi<CountyRouter>()

/** What the server understood of a spreadsheet. */
export type SheetUnderstood = Understood
