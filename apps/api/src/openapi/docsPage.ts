/** What the page shows of an OpenAPI document. */
export interface ApiDocument {
  info: { title: string; description?: string };
  paths?: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
}

interface Operation {
  tags?: string[];
  summary?: string;
  description?: string;
  parameters?: Array<{ name: string; in: string; required?: boolean; schema?: Schema; description?: string }>;
  requestBody?: { content?: Record<string, { schema?: Schema }> };
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }>;
}

interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
}

/** Conventions that hold for every address, and that no single one of them says. */
const CONVENTIONS = [
  'Bodies and answers are JSON, unless an address says otherwise.',
  'Errors are problem details (RFC 9457, <code>application/problem+json</code>); <code>errors</code> names the path of each fault.',
  'A map’s <code>ETag</code> is its revision in quotes. Send it as <code>If-Match</code> to replace a map only if nobody changed it, and as <code>If-None-Match</code> to be told when it is still the same.',
  'A change made here shows at once in every browser that has the map open, and theirs here.',
];

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.55 Inter, system-ui, sans-serif; }
  body { max-width: 56rem; margin: 2.5rem auto; padding: 0 1.25rem; color: light-dark(#1c2130, #e6e8ef); background: light-dark(#fff, #14161d); }
  h1 { font-size: 1.9rem; margin: 0 0 .25rem; } h2 { margin: 2.75rem 0 .5rem; font-size: 1.3rem; }
  a { color: light-dark(#3d4fc4, #aab6ff); }
  code, .path { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .92em; }
  article { border: 1px solid light-dark(#d9dce6, #343947); border-radius: 10px; padding: .9rem 1.1rem; margin: .8rem 0; }
  h3 { margin: 0; font-size: 1rem; display: flex; gap: .7rem; align-items: baseline; flex-wrap: wrap; }
  .method { font-weight: 600; min-width: 4.2rem; } .summary { color: light-dark(#4b5163, #b4b9c8); font-weight: 400; }
  table { border-collapse: collapse; table-layout: fixed; width: 100%; margin-top: .6rem; font-size: .93rem; }
  th { text-align: left; font-weight: 600; vertical-align: top; width: 9.5rem; overflow-wrap: anywhere; }
  th + td { width: 15rem; }
  td, th { border-top: 1px solid light-dark(#e8eaf1, #2a2e3a); padding: .3rem .9rem .3rem 0; }
  td { vertical-align: top; overflow-wrap: anywhere; }
`;

/** The API for people to read: one page without scripts, made from the OpenAPI document. */
export function docsPage(document: ApiDocument): string {
  const byTag = new Map<string, string[]>();
  for (const [path, operations] of Object.entries(document.paths ?? {})) {
    for (const [method, operation] of Object.entries(operations)) {
      const tag = operation.tags?.[0] ?? 'Other';
      byTag.set(tag, [...(byTag.get(tag) ?? []), operationHtml(method, path, operation)]);
    }
  }
  const sections = [...byTag].map(
    ([tag, articles]) => `<section><h2>${escapeHtml(tag)}</h2>${articles.join('')}</section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(document.info.title)} API</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escapeHtml(document.info.title)} API</h1>
<p>${escapeHtml(document.info.description ?? '')} For programs: <a href="/api/openapi.json">OpenAPI document</a>,
<a href="/api/schema/journey-map.json">JSON Schema of a map</a>.</p>
<ul>${CONVENTIONS.map((line) => `<li>${line}</li>`).join('')}</ul>
</header>
<main>${sections.join('\n')}</main>
</body>
</html>
`;
}

function operationHtml(method: string, path: string, operation: Operation): string {
  const { summary = '', description, parameters = [], requestBody, responses = {} } = operation;
  const rows = [
    ...parameters.map(({ name, in: where, required, schema = {}, description: about }) =>
      row(
        `<code>${escapeHtml(name)}</code>`,
        `${escapeHtml(where)}, ${required ? 'required' : 'optional'}`,
        schema,
        about,
      ),
    ),
    ...Object.entries(requestBody?.content ?? {}).flatMap(([type, { schema = {} }]) => [
      row('Body', `<code>${escapeHtml(type)}</code>`, schema),
      ...fieldsOf(schema).map(([name, field, required]) =>
        row(`<code>${escapeHtml(name)}</code>`, `body, ${required ? 'required' : 'optional'}`, field),
      ),
    ]),
    ...Object.entries(responses).map(([status, { description: about, content }]) => {
      const [type, { schema = {} } = {}] = Object.entries(content ?? {})[0] ?? ['', {}];
      return row(`Answers ${escapeHtml(status)}`, type ? `<code>${escapeHtml(type)}</code>` : '', schema, about);
    }),
  ];
  return `<article><h3><span class="method">${escapeHtml(method.toUpperCase())}</span><span class="path">${escapeHtml(path)}</span>
<span class="summary">${escapeHtml(summary)}</span></h3>${description ? `<p>${escapeHtml(description)}</p>` : ''}
<table><tbody>${rows.join('')}</tbody></table></article>`;
}

function row(head: string, kind: string, schema: Schema, about?: string): string {
  const text = about ?? schema.description ?? '';
  return `<tr><th scope="row">${head}</th><td>${kind}</td><td>${escapeHtml([typeOf(schema), text].filter(Boolean).join(' – '))}</td></tr>`;
}

/** The fields of a body, over all its forms. */
function fieldsOf(schema: Schema): Array<[name: string, field: Schema, required: boolean]> {
  const forms = schema.anyOf ?? schema.oneOf ?? [schema];
  return forms.flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).map(([name, field]): [string, Schema, boolean] => [
      name,
      field,
      required.includes(name),
    ]),
  );
}

function typeOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref.replace(/^.*\//, '').replace(/Input$/, '');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.items) return `list of ${typeOf(schema.items) || 'values'}`;
  const standard = schema.default === undefined ? '' : ` (default ${JSON.stringify(schema.default)})`;
  const members = schema.anyOf ?? schema.oneOf;
  const name = members ? members.map(typeOf).filter(Boolean).join(' or ') : [schema.type ?? ''].flat().join(' or ');
  return `${name}${standard}`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
