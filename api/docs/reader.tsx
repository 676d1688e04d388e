import { renderToString } from 'preact-render-to-string'
import { type Body, byTag, type Document, type Listed } from './document.ts'
import { SchemaView } from './schema-view.tsx'

/** The API's description as one page that needs no script and no other host. */
export function renderReader(document: Document, css: string): string {
  const schemas = Object.entries(document.components?.schemas ?? {})
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${document.info.title} API`}</title>
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <main>
          <h1>{document.info.title} API</h1>
          <p>
            Version {document.info.version}. {document.info.description} The same as{' '}
            <a href="/api/openapi.json">OpenAPI 3.1</a>.
          </p>
          {[...byTag(document)].map(([tag, list]) => (
            <section key={tag}>
              <h2>{tag}</h2>
              {list.map(each => (
                <OperationView key={`${each.method} ${each.path}`} {...each} />
              ))}
            </section>
          ))}
          <section>
            <h2>Schemas</h2>
            {schemas.map(([name, schema]) => (
              <section key={name} id={`schema-${name}`}>
                <h3>{name}</h3>
                {schema.description && <p>{schema.description}</p>}
                <SchemaView schema={{ ...schema, description: undefined }} />
              </section>
            ))}
          </section>
        </main>
      </body>
    </html>
  )
  return `<!doctype html>${renderToString(page)}`
}

function OperationView({ method, path, operation }: Listed) {
  const replies = Object.entries(operation.responses ?? {})
  return (
    <details>
      <summary>
        <b>{method}</b> <code>{path}</code> {operation.summary}
      </summary>
      {operation.description && <p>{operation.description}</p>}
      <p>Who: {[operation['x-access'] ?? 'unknown'].flat().join(', ')}</p>
      {operation.parameters && (
        <ul>
          {operation.parameters.map(({ name, in: place, required, schema }) => (
            <li key={name}>
              <code>{name}</code> in {place}
              {required ? '' : ', optional'}
              {schema?.pattern && (
                <>
                  {' '}
                  <code>{schema.pattern}</code>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {operation.requestBody && <BodyView title="Request" body={operation.requestBody} />}
      {replies.map(([status, body]) => (
        <BodyView key={status} title={status === 'default' ? 'Failure' : status} body={body} />
      ))}
    </details>
  )
}

function BodyView({ title, body }: { title: string; body: Body }) {
  const schema = body.content?.['application/json']?.schema
  return (
    <div>
      <h3>
        {title}
        {body.description ? `: ${body.description}` : ''}
      </h3>
      {schema && <SchemaView schema={schema} />}
    </div>
  )
}
