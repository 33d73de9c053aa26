import type { Element } from './tree.ts';

/** What class names and ids call the parts of a page that are not its article, as whole words. */
const NAMES =
  /(?:^|[\s_-])(?:ad|ads|advert|advertisement|advertising|sponsor|sponsored|promo|promos|promotion|related|recommended|recommend|recirc|share|sharing|social|newsletter|subscribe|signup|sign-up|byline|author|authors|bio|caption|captions|credit|credits|gallery|slideshow|print-only|d-none|hidden|comment|comments|disqus|breadcrumb|breadcrumbs|tags|taglist|menu|nav|navigation|toolbar|footer|sidebar|widget|popular|trending|most-read|readmore|read-more|more-stories|teaser|teasers|timestamp|dateline|pubdate|copyright|cookie|cookies|modal|popup|tooltip|donate|follow|login|outbrain|taboola|zergnet)(?:$|[\s_-])/i;

/** The word in an element's class or id that names furniture; null when there is none. */
export function furnitureName(element: Element): string | null {
  const { class: classes = '', id = '' } = element.attributes;
  const names = `${classes} ${id}`.replace(/([a-z])([A-Z])/g, '$1-$2');
  return (
    NAMES.exec(names)?.[0]
      .replace(/^[\s_-]|[\s_-]$/g, '')
      .toLowerCase() ?? null
  );
}

/** Elements that Readability need not see: navigation, dialogs, banners, controls. */
export function isApparatus(element: Element): boolean {
  const role = element.attributes.role;
  if (role === 'navigation' || role === 'banner' || role === 'dialog') return true;
  return element.name === 'nav' || element.name === 'button' || element.name === 'select';
}
