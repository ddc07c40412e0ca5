import type { CountyCommand } from '@mingce/domain/submission/commands'
import type { SectionFile } from '@mingce/domain/submission/section-files'
import type { Submission } from '@mingce/domain/submission/state'
import { digestOf, type Random } from './random.ts'

/** What a county's drafter does to a document: writes a section, takes one out, brings a file to one or takes it away. */
export function sectionCommand(random: Random, { sections, files }: Submission): CountyCommand {
  const known = [...sections.values()]
  if (known.length > 0 && random.chance(0.3)) return fileCommand(random, random.of(known).section, [...files.values()])
  const text = `正文${random.count(1_000)}`
  if (known.length > 1 && random.chance(0.2)) {
    const { section, digest } = random.of(known)
    return { do: 'removeSection', section, seenDigest: digest }
  }
  const old = known.length > 0 && random.chance(0.5) ? random.of(known) : undefined
  const section = old?.section ?? random.id()
  return {
    do: 'draftSection',
    section,
    heading: '工作安排',
    text,
    digest: digestOf(text),
    seenDigest: old?.digest ?? null,
  }
}

function fileCommand(random: Random, section: string, standing: readonly SectionFile[]): CountyCommand {
  if (standing.length > 0 && random.chance(0.3))
    return { do: 'removeFile', attachment: random.of(standing).attachment, reason: '文件已更新' }
  const name = `签到表${random.count(50)}.pdf`
  return {
    do: 'attachFile',
    attachment: random.id(),
    section,
    digest: digestOf(name),
    size: 1_024,
    format: 'pdf',
    name,
  }
}
