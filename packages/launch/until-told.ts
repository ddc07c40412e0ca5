// In an app that was started before its database is ready: the app begins once it is told where its database is.
if (!process.env.DATABASE_URL) {
  const told = Promise.withResolvers<string>()
  process.once('message', ({ databaseUrl }: { databaseUrl: string }) => told.resolve(databaseUrl))
  process.channel?.ref()
  process.env.DATABASE_URL = await told.promise
  process.channel?.unref()
}
