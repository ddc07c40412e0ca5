import { createApi } from '@mingce/ui/api-client'
import type { ListUnderstood } from '../server/list-upload.ts'
import type { CountyRouter } from '../server/router.ts'
import type { Understood } from '../server/upload.ts'

/** The county's own server, known by its type alone. */
export const api = createApi<CountyRouter>()

/** What the server understood of a spreadsheet. */
export type SheetUnderstood = Understood

/** What the server understood of a 权责清单 or a 公共服务事项清单. */
export type ListSheet = ListUnderstood
