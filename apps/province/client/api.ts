import { createApi } from '@mingce/ui/api-client'
import type { ProvinceRouter } from '../server/router.ts'

/** The province's own server, known by its type alone. */
export const api = createApi<ProvinceRouter>()
