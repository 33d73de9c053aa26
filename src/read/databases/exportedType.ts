/** What the media type of a document says that a container of exported articles was divided into. */
export const EXPORTED = 'profile=newspaper-database';
