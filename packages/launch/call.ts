import type { Caller } from './caller.ts'
import { CannotStartError } from './cannot-start.ts'

type Command = (args: readonly string[], caller: Caller) => Promise<void>

/** Each command is read only when it is asked for: help and sheet need no database. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  help: async () => (await import('./commands/help.ts')).helpCommand,
  start: async () => (await import('./commands/start.ts')).startCommand.bind(undefined, {}),
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand,
  demo: async () => (await import('./commands/demo.ts')).demoCommand,
  sheet: async () => (await import('./commands/sheet.ts')).sheetCommand,
  rebuild: async () => (await import('./commands/rebuild.ts')).rebuildCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  witness: async () => (await import('./commands/witness.ts')).witnessCommand,
  redact: async () => (await import('./commands/redact.ts')).redactCommand,
  'rotate-key': async () => (await import('./commands/rotate-key.ts')).rotateKeyCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand,
}

/**
 * Carries out what was called: `['verify', 'bundle']`.
 *
 * @throws {CannotStartError} when there is no such command, and what a command refuses
 */
export async function call([name = 'help', ...args]: readonly string[], caller: Caller): Promise<void> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command)
    throw new CannotStartError(`没有“${name}”这个命令，见 mingce help`, `no command ${name}, see mingce help`)
  await (await command())(args, caller)
}
