import { useEffect, useRef, useState } from 'preact/hooks'
import type { FunnelReply } from '../../shared/contract/comparison.ts'
import { comparisonTexts } from '../../shared/texts/admin/comparison.ts'
import { countText } from '../frame/format.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { type FunnelPicture, funnelPicture, type Marker } from './funnel-picture.ts'

const HEIGHT = 380

/** Numbers in, picture out; the same figures stand in the table below. */
export function FunnelChart({ funnel, title }: { funnel: FunnelReply; title: string }) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const names = new Map(funnel.points.map(({ organization }) => [organization.id, nameOf(organization.name)]))
  const picture = funnelPicture(funnel, names, width, HEIGHT)
  return (
    <div class="funnel" ref={box} role="img" aria-label={title}>
      {width > 0 && (
        <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
          <Axes picture={picture} />
          <Limits picture={picture} />
          {picture.markers.map(marker => (
            <path key={marker.id} class={`marker ${marker.outside ?? 'within'}`} d={shapeOf(marker)} />
          ))}
          {picture.labels.map(({ id, text, x, y, anchor, at }) => (
            <g key={id}>
              {Math.abs(y - 5 - at.y) > 2 && <path class="leader" d={`M${at.x} ${at.y}L${x} ${y - 5}`} />}
              <text class="name" x={x} y={y} text-anchor={anchor}>
                {text}
              </text>
            </g>
          ))}
        </svg>
      )}
    </div>
  )
}

function Axes({ picture: { area, ticksX, ticksY, height } }: { picture: FunnelPicture }) {
  const words = wordsOf(comparisonTexts)
  return (
    <g class="axes">
      {ticksY.map(({ at, value }) => (
        <g key={value}>
          <path class="grid" d={`M${area.left} ${at}H${area.right}`} />
          <text x={area.left - 8} y={at + 4} text-anchor="end">
            {value}%
          </text>
        </g>
      ))}
      <path class="base" d={`M${area.left} ${area.bottom}H${area.right}`} />
      {ticksX.map(({ at, value }) => (
        <text key={value} x={at} y={area.bottom + 18} text-anchor="middle">
          {countText(value)}
        </text>
      ))}
      <text x={(area.left + area.right) / 2} y={height - 6} text-anchor="middle">
        {words.axisX}
      </text>
    </g>
  )
}

function Limits({ picture: { area, mean, inner, outer } }: { picture: FunnelPicture }) {
  return (
    <>
      <clipPath id="funnel-area">
        <rect x={area.left} y={area.top - 2} width={area.right - area.left} height={area.bottom - area.top + 2} />
      </clipPath>
      <g clip-path="url(#funnel-area)">
        <path class="mean" d={`M${area.left} ${mean}H${area.right}`} />
        {inner.map((path, index) => (
          <path key={index ? 'upper' : 'lower'} class="inner" d={path} />
        ))}
        {outer.map((path, index) => (
          <path key={index ? 'upper' : 'lower'} class="outer" d={path} />
        ))}
      </g>
    </>
  )
}

/** A ring within the limits, a triangle that points to the side where somebody lies outside. */
function shapeOf({ x, y, outside }: Marker): string {
  if (outside === 'below') return `M${x - 7} ${y - 5}h14l-7 12z`
  if (outside === 'above') return `M${x - 7} ${y + 5}h14l-7 -12z`
  return `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0`
}

function useWidth(box: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!box.current) return
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    watcher.observe(box.current)
    return () => watcher.disconnect()
  }, [box])
  return width
}
