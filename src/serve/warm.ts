import { addressOf } from '../app/queries/addresses.ts';
import type { Serving } from '../app/serving.ts';

/**
 * Requests a page of each kind right after the start, so that code is loaded and compiled, and the parts of the record
 * that pages need are cached. The first reader then waits no longer than the second.
 */
export async function warm(
  ask: (address: string) => Response | Promise<Response>,
  record: Serving['record'],
): Promise<void> {
  const [newest] = record.find({ order: 'newest', limit: 1 });
  const addresses = ['/', '/morning', '/search', '/copies', '/people'];
  if (newest) {
    const { id, article, speakers, content } = newest;
    addresses.push(addressOf.statement(id), addressOf.article(article.id));
    addresses.push(`/search?${new URLSearchParams({ words: content.text.slice(0, 40) })}`);
    addresses.push(...speakers.flatMap(({ person }) => (person === null ? [] : addressOf.person(person))));
  }
  for (const address of addresses) await (await ask(address)).text();
}
