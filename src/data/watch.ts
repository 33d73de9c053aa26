import { z } from 'zod';
import { nextSchema, totalSchema } from './views/statementView.ts';

export const feedKinds = ['feed', 'sitemap', 'sitemap-index', 'list', 'folder'] as const;
/** The kind of something that is watched. */
export type FeedKind = (typeof feedKinds)[number];

/** A page that is listed in a feed, a sitemap or a list. */
export type ListedPage = {
  /** The address of the page without parameters that only track readers. */
  readonly address: string;
  /** Identifies a page: the same for `http` and `https`, with and without `www.`. */
  readonly key: string;
  /** When it was published or changed, ISO 8601 in UTC; null if not given. */
  readonly date: string | null;
};

/** Something that is watched, as stored in the record. Times are ISO 8601 in UTC. */
export type WatchedFeed = {
  readonly number: number;
  /** A web address, or the absolute path of a folder or a list. */
  readonly address: string;
  /** Null before it has been read for the first time. */
  readonly kind: FeedKind | null;
  readonly title: string | null;
  /** The number of the sitemap index that lists it. */
  readonly partOf: number | null;
  /** The configuration file that lists it; null if it was added by hand. */
  readonly listedIn: string | null;
  readonly state: 'active' | 'gone';
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** How many times in a row reading it has failed. */
  readonly failures: number;
  readonly error: string | null;
  readonly triedAt: string | null;
  readonly succeededAt: string | null;
  readonly nextAt: string;
};

/** A page that was found, as stored in the record. */
export type WatchedPage = {
  readonly number: number;
  readonly key: string;
  readonly address: string;
  readonly state: 'waiting' | 'read' | 'left' | 'same' | 'failed' | 'gone';
  /** The id of the newest version of its article. */
  readonly article: string | null;
  /** The URI of its versions in the record. */
  readonly uri: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** A hash of its title and text. */
  readonly words: string | null;
  /** How often it was read again. */
  readonly looks: number;
  readonly failures: number;
  readonly foundAt: string;
  readonly readAt: string | null;
};

export const feedViewSchema = z
  .object({
    address: z.string(),
    kind: z.enum(feedKinds).nullable().meta({ description: 'null before it was read the first time' }),
    title: z.string().nullable(),
    state: z.enum(['active', 'gone']).meta({ description: 'gone: the server said that it has ended (410)' }),
    succeededAt: z.string().nullable().meta({ description: 'when it was last read' }),
    failures: z.int().nonnegative().meta({ description: 'how often in a row it could not be read' }),
    error: z.string().nullable().meta({ description: 'why it could not be read the last time' }),
    nextAt: z.string().nullable().meta({ description: 'when it is asked next; null where it has ended' }),
    articles: z.int().nonnegative().meta({ description: 'how many articles were read from it' }),
    articlesADay: z.number().nonnegative().meta({ description: 'read in the last seven days, for each day' }),
    waiting: z.int().nonnegative().meta({ description: 'how many pages wait to be read' }),
    failed: z.int().nonnegative().meta({ description: 'how many pages could not be read' }),
  })
  .meta({ id: 'Feed' });
/** A feed, with when it was read and the result. */
export type FeedView = z.infer<typeof feedViewSchema>;

export const feedsPageSchema = z
  .object({ feeds: z.array(feedViewSchema), next: nextSchema, total: totalSchema })
  .meta({ id: 'Feeds' });
export type FeedsPage = z.infer<typeof feedsPageSchema>;
