// Loaded into the measured process with --import: tells over the channel what it has used so far. With --expose-gc it
// can say what of its memory is in use, after what is not was collected.
process.on('message', ({ collects }) => {
  if (collects) globalThis.gc()
  const { rss, heapUsed, external } = process.memoryUsage()
  process.send({ cpuMicros: cpuMicros(), rssBytes: rss, usedBytes: heapUsed + external })
})
process.channel?.unref()

function cpuMicros() {
  const { user, system } = process.cpuUsage()
  return user + system
}
