// Loaded into the measured process with --import: tells over the channel what it has used so far.
process.on('message', () => process.send({ cpuMicros: cpuMicros(), rssBytes: process.memoryUsage.rss() }))
process.channel?.unref()

function cpuMicros() {
  const { user, system } = process.cpuUsage()
  return user + system
}
