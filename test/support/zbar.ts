import { scanRGBABuffer } from '@undecaf/zbar-wasm'
import { PNG } from 'pngjs'

/** What a camera sees: a PNG, or its pixels, which are worked on in a tenth of the time. */
export type Picture = Buffer | Pixels

interface Pixels {
  readonly data: Buffer
  readonly width: number
  readonly height: number
}

const pixelsOf = (picture: Picture): Pixels => (Buffer.isBuffer(picture) ? PNG.sync.read(picture) : picture)

/** The texts of all codes in a picture, as a phone's camera would read them. */
export async function decodeQr(picture: Picture): Promise<string[]> {
  const { data, width, height } = pixelsOf(picture)
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
export function damaged(picture: Picture, { x, y, width, height, colour }: Patch): Pixels {
  const image = copyOf(pixelsOf(picture))
  const value = colour === 'black' ? 0 : 255
  for (let row = Math.round(y); row < y + height; row++) {
    const from = (row * image.width + Math.round(x)) * 4
    image.data.fill(value, from, from + Math.round(width) * 4)
    for (let at = from + 3; at < from + Math.round(width) * 4; at += 4) image.data[at] = 255
  }
  return image
}

/** As a thermal printer burns it: a dot is black or it isn't. */
export function burned(picture: Picture): Pixels {
  const image = copyOf(pixelsOf(picture))
  for (let at = 0; at < image.data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = image.data.subarray(at, at + 3)
    image.data.fill(red + green + blue < 3 * 128 ? 0 : 255, at, at + 3)
  }
  return image
}

const QUIET_ZONE_MODULES = 4
const DAMAGED_SHARE = 0.1

/** Pictures of one code, each with another tenth of the symbol gone; `modules` with the quiet zone. */
export function withDamage(picture: Picture, modules: number): Pixels[] {
  const whole = pixelsOf(picture)
  const { width } = whole
  const margin = (width * QUIET_ZONE_MODULES) / modules
  const symbol = width - 2 * margin
  const side = symbol * Math.sqrt(DAMAGED_SHARE)
  const middle = (symbol - side) / 2
  const places = [
    { x: middle, y: middle, colour: 'white' },
    { x: symbol - side, y: middle, colour: 'black' },
    { x: middle, y: symbol - side, colour: 'black' },
    { x: middle, y: 0, colour: 'white' },
  ] as const
  return places.map(({ x, y, colour }) =>
    damaged(whole, { x: margin + x, y: margin + y, width: side, height: side, colour }),
  )
}

function copyOf(pixels: Pixels): Pixels {
  return { ...pixels, data: Buffer.from(pixels.data) }
}
