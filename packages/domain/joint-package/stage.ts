/** How far one deliverable of a joint package is. */
export type PackageStage = 'assembled' | 'submitted' | 'confirmed' | 'withdrawn'

/** 已上报: it went up and stands with the province, whether or not the province confirmed it. */
export function isReported(stage: PackageStage | undefined): stage is 'submitted' | 'confirmed' {
  return stage === 'submitted' || stage === 'confirmed'
}
