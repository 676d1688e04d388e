import { withQuery } from './address.ts'
import { useLocation } from './router.tsx'

interface SearchBoxProps {
  label: string
  hint: string
  submit: string
  /** What the rest of the address keeps; a search begins on the first page. */
  keep?: Readonly<Record<string, string | undefined>>
}

/** Searches by the address: it can be sent on, and gone back to. */
export function SearchBox({ label, hint, submit, keep = {} }: SearchBoxProps) {
  const { path, query, route } = useLocation()
  const search = (event: SubmitEvent) => {
    event.preventDefault()
    const text = new FormData(event.currentTarget as HTMLFormElement).get('search')
    route(withQuery(path, keep, { search: String(text ?? '').trim() }))
  }
  return (
    <search>
      <form class="search-box" onSubmit={search}>
        <input
          type="search"
          name="search"
          key={query.search}
          defaultValue={query.search}
          placeholder={hint}
          aria-label={`${label}：${hint}`}
          maxLength={60}
        />
        <button type="submit" class="button">
          {submit}
        </button>
      </form>
    </search>
  )
}
