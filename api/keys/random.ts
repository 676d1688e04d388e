import { v7 } from 'uuid'

const DRAWN_AT_ONCE = 4096
const UUID_BYTES = 16

/**
 * The same bytes, drawn for many at a time: an answer needs several handfuls, and asking the system for each of them
 * took longer than its hashes. What was handed out is overwritten in the store.
 */
export function drawAhead(draw: (bytes: number) => Buffer): (bytes: number) => Buffer {
  let store: Buffer = Buffer.alloc(0)
  let used = 0
  return bytes => {
    if (bytes > DRAWN_AT_ONCE) return draw(bytes)
    if (used + bytes > store.length) {
      store = draw(DRAWN_AT_ONCE)
      used = 0
    }
    const handful = Buffer.from(store.subarray(used, used + bytes))
    store.fill(0, used, used + bytes)
    used += bytes
    return handful
  }
}

/** UUIDv7 that ascend within a millisecond too. */
export function ascendingIds(now: () => number, random: (bytes: number) => Buffer): () => string {
  let lastMs = 0
  let seq = 0
  return () => {
    const bytes = random(UUID_BYTES)
    const nowMs = now()
    // The upper half of the counter stays free, so that it can't run over within a millisecond.
    if (nowMs > lastMs) [lastMs, seq] = [nowMs, bytes.readUInt32BE(6) >>> 1]
    else seq++
    return v7({ random: bytes, msecs: lastMs, seq })
  }
}
