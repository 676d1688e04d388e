import { scanRGBABuffer } from '@undecaf/zbar-wasm'
import { PNG } from 'pngjs'

/** The texts of all codes in a PNG, as a phone's camera would read them. */
export async function decodeQr(png: Buffer): Promise<string[]> {
  const { data, width, height } = PNG.sync.read(png)
  const pixels = new Uint8Array(data).buffer
  const symbols = await scanRGBABuffer(pixels, width, height)
  return symbols.map(symbol => symbol.decode('utf-8'))
}
