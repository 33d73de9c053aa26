/** The permanent addresses of everything in a record, relative to the root of the server. */
export const addressOf = {
  statement: (id: string) => `/statements/${encodeURIComponent(id)}`,
  /** The statement as a citation. Where pages link to it, a script copies it instead. */
  citation: (id: string) => `/statements/${encodeURIComponent(id)}/cite`,
  article: (id: string) => `/articles/${encodeURIComponent(id)}`,
  document: (sha256: string) => `/documents/${encodeURIComponent(sha256)}`,
  person: (id: string) => `/people/${encodeURIComponent(id)}`,
};
