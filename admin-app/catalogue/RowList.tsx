import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { catalogueTexts } from '../../shared/texts/admin/catalogue.ts'
import { wordsOf } from '../frame/language.ts'

interface RowListProps<T> {
  values: readonly T[]
  /** What a row is called: 第 2 步. */
  head: (number: number) => string
  add: string
  most: number
  /** Rows that one button fills in while there are none. */
  fill?: { readonly label: string; readonly values: readonly T[] }
  children: (value: T | undefined, index: number) => ComponentChildren
}

interface Kept<T> {
  readonly key: number
  readonly value: T | undefined
}

/** Rows of fields in an order of their own: added, removed, moved up. Each keeps what was typed when it moves. */
export function RowList<T>({ values, head, add, most, fill, children }: RowListProps<T>) {
  const words = wordsOf(catalogueTexts)
  const [rows, setRows] = useState<readonly Kept<T>[]>(() => values.map((value, key) => ({ key, value })))
  const box = useRef<HTMLOListElement>(null)
  const focusLast = useRef(false)
  const nextKey = Math.max(-1, ...rows.map(row => row.key)) + 1
  useEffect(() => {
    if (!focusLast.current) return
    focusLast.current = false
    box.current?.lastElementChild?.querySelector<HTMLElement>('select, input, textarea')?.focus()
  }, [rows])
  const append = (more: readonly (T | undefined)[]) => {
    focusLast.current = more.length === 1
    setRows([...rows, ...more.map((value, index) => ({ key: nextKey + index, value }))])
  }
  const moveUp = (at: number) => {
    const moved = [...rows]
    moved.splice(at - 1, 0, ...moved.splice(at, 1))
    setRows(moved)
  }
  return (
    <>
      <ol class="row-list" ref={box}>
        {rows.map(({ key, value }, index) => (
          <li key={key}>
            <div class="row-head">
              <strong>{head(index + 1)}</strong>
              {index > 0 && (
                <button
                  type="button"
                  class="quiet"
                  aria-label={words.upOf(head(index + 1))}
                  onClick={() => moveUp(index)}
                >
                  {words.up}
                </button>
              )}
              <button
                type="button"
                class="quiet"
                aria-label={words.removeOf(head(index + 1))}
                onClick={() => setRows(rows.filter(row => row.key !== key))}
              >
                {words.remove}
              </button>
            </div>
            {children(value, index)}
          </li>
        ))}
      </ol>
      <div class="actions row-add">
        {fill && rows.length === 0 && (
          <button type="button" class="button" onClick={() => append(fill.values)}>
            {fill.label}
          </button>
        )}
        {rows.length < most && (
          <button type="button" class="button" onClick={() => append([undefined])}>
            {add}
          </button>
        )}
      </div>
    </>
  )
}
