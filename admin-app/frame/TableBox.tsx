import type { ComponentChildren } from 'preact'

interface TableBoxProps {
  label: string
  /** All columns but the first are figures. */
  numbers?: boolean
  children: ComponentChildren
}

/** A table that scrolls inside its own box, also by keyboard, so that the page never does. */
export function TableBox({ label, numbers = false, children }: TableBoxProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer scrolls the box with the arrow keys
    <section class="table-box" aria-label={label} tabIndex={0}>
      <table class={numbers ? 'numbers' : undefined}>{children}</table>
    </section>
  )
}
