import type { DeliverableKind } from '../round/deliverable.ts'
import type { CityPartCommand } from './decide-city-part.ts'
import type { PackageException } from './events.ts'
import type { PackagePaperCommand } from './paper/decide-package-paper.ts'
import type { RemindPackageCommand } from './remind.ts'
import type { PackageSigningCommand } from './signing.ts'

type OfKind = { readonly kind: DeliverableKind }
/** `seen` is the version of the package that stood on the screen. */
type Seen = { readonly seen: number }

export type CityPackageCommand =
  | {
      readonly do: 'relayNotice'
      readonly innerDates: readonly ({ readonly date: string } & OfKind)[]
      readonly note: string | null
    }
  | ({
      readonly do: 'assemble'
      /** Streams of the counties' filings that travel. */
      readonly members: readonly string[]
      readonly exceptions: readonly PackageException[]
      readonly letter: string
    } & OfKind &
      Seen)
  | ({ readonly do: 'submitPackage'; readonly docNumber: string | null } & OfKind & Seen)
  | ({ readonly do: 'addAddendum'; readonly addendum: string; readonly members: readonly string[] } & OfKind)
  | ({ readonly do: 'withdrawPackage'; readonly reason: string } & OfKind & Seen)
  | { readonly do: 'answerFeedback'; readonly feedback: string; readonly text: string }
  | PackageSigningCommand
  | CityPartCommand

export type ProvincePackageCommand =
  | ({ readonly do: 'confirmReceipt'; readonly opinion: string } & OfKind & Seen)
  | ({
      readonly do: 'sendFeedback'
      readonly feedback: string
      readonly division: string | null
      readonly part: string | null
      readonly digest: string | null
      readonly text: string
    } & OfKind)
  | PackagePaperCommand

export type PackageCommand = CityPackageCommand | ProvincePackageCommand | RemindPackageCommand
