import { createApi } from '@mingce/ui/api-client'
import type { GuideUnderstood } from '../server/guide-upload.ts'
import type { ProvinceRouter } from '../server/router.ts'

/** The province's own server, known by its type alone. */
export const api = createApi<ProvinceRouter>()

/** What the server understood of a file of the ministry's guide. */
export type GuideSheet = GuideUnderstood
