import type { Schema } from './document.ts'

/** A schema as a person reads it: a table of fields, a list of choices, or one phrase. */
export function SchemaView({ schema }: { schema: Schema }) {
  const variants = schema.oneOf ?? schema.anyOf
  if (schema.properties) return <Fields schema={schema} />
  if (variants?.some(each => each.properties)) {
    return (
      <ol>
        {variants.map(each => (
          <li key={JSON.stringify(each)}>
            <SchemaView schema={each} />
          </li>
        ))}
      </ol>
    )
  }
  return (
    <p>
      <Phrase schema={schema} />
    </p>
  )
}

function Fields({ schema }: { schema: Schema }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">What it holds</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(schema.properties ?? {}).map(([name, field]) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
              {schema.required?.includes(name) ? '' : ' (optional)'}
            </th>
            <td>
              <Phrase schema={field} />
              {field.properties && <Fields schema={field} />}
              {field.items?.properties && <Fields schema={field.items} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Phrase({ schema }: { schema: Schema }) {
  const name = schema.$ref?.split('/').at(-1)
  return (
    <>
      {name ? <a href={`#schema-${name}`}>{name}</a> : <code>{phraseOf(schema)}</code>}
      {schema.items?.$ref && <Phrase schema={schema.items} />}
      {schema.description && <> — {schema.description}</>}
    </>
  )
}

function phraseOf(schema: Schema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map(each => JSON.stringify(each)).join(' | ')
  const variants = schema.oneOf ?? schema.anyOf
  if (variants) return variants.map(each => each.$ref?.split('/').at(-1) ?? phraseOf(each)).join(' | ')
  if (schema.items) return schema.items.$ref ? 'list of ' : `list of ${phraseOf(schema.items)}`
  const type = [schema.type ?? 'any'].flat().join(' | ')
  return schema.pattern ? `${type} ${schema.pattern}` : type
}
