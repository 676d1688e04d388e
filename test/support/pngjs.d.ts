declare module 'pngjs' {
  type Image = { data: Buffer; width: number; height: number }
  type Options = { colorType?: number; deflateLevel?: number; deflateStrategy?: number; filterType?: number }
  export const PNG: { sync: { read(png: Buffer): Image; write(image: Image, options?: Options): Buffer } }
}
