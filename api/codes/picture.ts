import QRCode from 'qrcode'

/** Posters hang in halls and get damaged: level Q (25 %). A screen shows M. The quiet zone is four modules. */
export type Correction = 'Q' | 'M'
const QUIET_ZONE = 4
const PNG_MODULE_PX = 12

export function codeSvg(url: string, level: Correction): Promise<string> {
  return QRCode.toString(url, { type: 'svg', errorCorrectionLevel: level, margin: QUIET_ZONE })
}

export function codePng(url: string, level: Correction): Promise<Buffer> {
  return QRCode.toBuffer(url, { errorCorrectionLevel: level, margin: QUIET_ZONE, scale: PNG_MODULE_PX })
}
