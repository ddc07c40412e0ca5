// Loaded into an app that is started before its database is ready: reads meanwhile what every app reads, and lets the app
// begin once it is told where its database is.
const told = Promise.withResolvers<string>()
process.once('message', ({ databaseUrl }: { databaseUrl: string }) => told.resolve(databaseUrl))
process.channel?.ref()
await import('@mingce/api/serve')
process.env.DATABASE_URL = await told.promise
process.channel?.unref()
