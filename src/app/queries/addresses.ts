/** The permanent addresses of things of a record, from the root of the server. */
export const addressOf = {
  statement: (id: string) => `/statements/${encodeURIComponent(id)}`,
  /** The statement as a citation; pages copy it where a link leads here. */
  citation: (id: string) => `/statements/${encodeURIComponent(id)}/cite`,
  article: (id: string) => `/articles/${encodeURIComponent(id)}`,
  document: (sha256: string) => `/documents/${encodeURIComponent(sha256)}`,
  person: (id: string) => `/people/${encodeURIComponent(id)}`,
};
