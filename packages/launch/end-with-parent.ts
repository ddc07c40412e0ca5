// Loaded into a process that shall not outlive the one that started it: when that is killed, this one ends as if asked to.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
