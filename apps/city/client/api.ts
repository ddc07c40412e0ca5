import { createApi } from '@mingce/ui/api-client'
import type { CityRouter } from '../server/router.ts'

/** The city's own server, known by its type alone. */
export const api = createApi<CityRouter>()
