/**
 * A form's fields as the canonical query, for the browser: no schema, since the fields hold what the server offered. The
 * server reads whatever comes with `parseFilter`; a test compares the two.
 */
const ROLE_PREFIX = "role-";

/** `?actor=rebels:target&type=air-strike`, or the empty text. `fields` are the form's, in its order. */
export function formQuery(fields: Iterable<readonly [string, FormDataEntryValue]>): string {
  const values = [...fields].flatMap(([name, value]) =>
    typeof value === "string" && value !== "" ? [[name, value] as const] : [],
  );
  const roles = new Map(values.filter(([name]) => name.startsWith(ROLE_PREFIX)));
  const query = new URLSearchParams();
  for (const [name, value] of values) {
    if (name.startsWith(ROLE_PREFIX)) continue;
    const role = name === "actor" ? roles.get(ROLE_PREFIX + value) : undefined;
    query.append(name, role === undefined || role === "any" ? value.trim() : `${value}:${role}`);
  }
  const text = query.toString().replaceAll("%3A", ":");
  return text === "" ? "" : `?${text}`;
}
