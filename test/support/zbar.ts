import { scanRGBABuffer } from '@undecaf/zbar-wasm'
import { PNG } from 'pngjs'

/** The texts of all codes in a PNG, as a phone's camera would read them. */
export async function decodeQr(png: Buffer): Promise<string[]> {
  const { data, width, height } = PNG.sync.read(png)
  const pixels = new Uint8Array(data).buffer
  const symbols = await scanRGBABuffer(pixels, width, height)
  return symbols.map(symbol => symbol.decode('utf-8'))
}

export interface Patch {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly colour: 'black' | 'white'
}

/** The same picture with a sticker, or a stain, on it. */
export function damaged(png: Buffer, { x, y, width, height, colour }: Patch): Buffer {
  const image = PNG.sync.read(png)
  const value = colour === 'black' ? 0 : 255
  for (let row = Math.round(y); row < y + height; row++) {
    const from = (row * image.width + Math.round(x)) * 4
    image.data.fill(value, from, from + Math.round(width) * 4)
    for (let at = from + 3; at < from + Math.round(width) * 4; at += 4) image.data[at] = 255
  }
  return PNG.sync.write(image)
}
