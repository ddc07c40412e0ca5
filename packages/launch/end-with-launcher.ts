// Loaded into each app: when the launcher is killed, the app drains and ends as if it had been asked to.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
