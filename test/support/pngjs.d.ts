declare module 'pngjs' {
  type Image = { data: Buffer; width: number; height: number }
  export const PNG: { sync: { read(png: Buffer): Image; write(image: Image): Buffer } }
}
