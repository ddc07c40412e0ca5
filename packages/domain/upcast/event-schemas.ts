import type { z } from 'zod'
import { authorityEvent } from '../authority/events.ts'
import { batchEvent } from '../batch/events.ts'
import { beforeFilingEvent } from '../before-filing/events.ts'
import { catalogEvent } from '../catalog/events.ts'
import { calendarEvent } from '../deadline/events.ts'
import { demonstrationEvent } from '../demonstration/events.ts'
import { goodPracticeEvent } from '../good-practice/events.ts'
import { guideEvent } from '../guide/events.ts'
import { handlingEvent } from '../handling/events.ts'
import { packageEvent } from '../joint-package/events.ts'
import { lawEvent } from '../law/events.ts'
import { listsEvent } from '../lists/events.ts'
import { logKeyEvent } from '../log-key/events.ts'
import { pageEvent } from '../published-page/events.ts'
import { redactionEvent } from '../redaction/events.ts'
import { roundEvent } from '../round/events.ts'
import { submissionEvent } from '../submission/events.ts'

const events = [
  ...authorityEvent.options,
  ...batchEvent.options,
  ...beforeFilingEvent.options,
  ...calendarEvent.options,
  ...catalogEvent.options,
  ...demonstrationEvent.options,
  ...goodPracticeEvent.options,
  ...guideEvent.options,
  ...handlingEvent.options,
  ...lawEvent.options,
  ...listsEvent.options,
  ...logKeyEvent.options,
  ...packageEvent.options,
  ...pageEvent.options,
  ...redactionEvent.options,
  ...roundEvent.options,
  ...submissionEvent.options,
]

/** Every type of event there is, with the shape it has now. */
export const eventSchemas: ReadonlyMap<string, z.ZodType> = new Map(
  events.map((schema) => [schema.shape.type.value, schema]),
)
