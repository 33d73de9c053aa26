import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { makeAdding } from '../app/actions/adding.ts';
import { logError } from '../app/background/logError.ts';
import type { Serving } from '../app/serving.ts';
import { withoutPaths } from '../app/shownUri.ts';
import { addApi } from './api/addApi.ts';
import { type Access, isForUs, mayAsk, mayCorrect } from './http/access.ts';
import { type HttpError, notFound, toHttpError } from './http/httpError.ts';
import { requestLog } from './http/requestLog.ts';
import { mcpRoute } from './mcp/mcpRoute.ts';
import { readOnlyPage } from './pages/addPage.ts';
import { addPages } from './pages/addPages.ts';
import { problemPage } from './pages/problemPage.ts';
import { signIn, signInPage } from './pages/signInPage.ts';
import { addAdding } from './routes/addAdding.ts';
import { addAlerts } from './routes/addAlerts.ts';
import { addArticleCorrections } from './routes/addArticleCorrections.ts';
import { addAssets, OPEN_ASSETS } from './routes/addAssets.ts';
import { addCheck } from './routes/addCheck.ts';
import { addCitations } from './routes/addCitations.ts';
import { addCoding } from './routes/addCoding.ts';
import { addCorrectionList } from './routes/addCorrectionList.ts';
import { addCorrections } from './routes/addCorrections.ts';
import { addDocuments } from './routes/addDocuments.ts';
import { addFeeds } from './routes/addFeeds.ts';
import { addMorning } from './routes/addMorning.ts';
import { addRemovedArticles } from './routes/addRemovedArticles.ts';
import { addReview } from './routes/addReview.ts';
import { addSheet } from './routes/addSheet.ts';
import { addSources } from './routes/addSources.ts';
import { addTimeline } from './routes/addTimeline.ts';
import { addDownloads } from './routes/downloads.ts';

/** Allows only this server's own styles and scripts, no frames around it, and no forms to other sites. */
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

/** What scripts of other sites may do: read, with a token, and revalidate what they have. */
const READING = {
  allowMethods: ['GET', 'HEAD', 'OPTIONS'],
  allowHeaders: ['authorization', 'if-none-match'],
  exposeHeaders: ['etag'],
  maxAge: 600,
};

/** A file of 8 MB, in base64. */
const LARGEST = 12 * 1024 * 1024;
/** Maximum size of the sign-in form, whose sender is not known yet. */
const TOKEN = 4096;
const TOO_LARGE: HttpError = {
  error: { code: 'too-large', message: 'what was sent is too large' },
};

/**
 * Returns a function that answers requests from a record: pages, their JSON, REST under `/api`, MCP at `/mcp`. `log`
 * receives a line for each request.
 */
export function makeApp(
  given: Serving,
  access: Access,
  log: ((line: string) => void) | null = null,
): OpenAPIHono {
  const serving = withoutPaths(given);
  const app = new OpenAPIHono();
  if (log) app.use(requestLog(log));
  app.use(async (context, next) => {
    const asked = context.req.raw;
    if (!isForUs(asked, access)) return context.json(strange(asked), 421, HEADERS);
    await next();
    for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
  });
  const { readers } = access;
  // Without cookies: scripts of another site send the token, if the server requires one.
  if (readers.length > 0)
    app.use('/api/*', cors({ ...READING, origin: readers.includes('*') ? '*' : [...readers] }));
  app.use('/sign-in', bodyLimit({ maxSize: TOKEN, onError: (context) => context.json(TOO_LARGE, 413) }));
  app.get('/sign-in', (context) => context.html(signInPage(null)));
  app.post('/sign-in', (context) => signIn(context.req.raw, access));
  // Other sites cannot make a browser send its cookie (SameSite), so the length of a response reveals nothing
  // (BREACH).
  app.use(compress());
  app.use(async (context, next) => {
    if (mayAsk(context.req.raw, access) || OPEN_ASSETS.has(context.req.path)) return next();
    if (wantsPage(context.req.raw)) return context.html(signInPage(null), 401);
    return context.json(UNKNOWN, 401, { 'www-authenticate': 'Bearer' });
  });
  const may = (request: Request) => mayCorrect(request, access);
  const adding = serving.writing && makeAdding(serving.writing, serving);
  app.use(bodyLimit({ maxSize: LARGEST, onError: (context) => context.json(TOO_LARGE, 413) }));
  if (serving.writing && adding) {
    addAdding(app, adding, may);
    addCorrections(app, serving, { writing: serving.writing, may });
    addArticleCorrections(app, serving, { writing: serving.writing, may });
  } else app.get('/add', (context) => context.html(readOnlyPage()));
  // Before the next line, which waits for complete responses.
  addDownloads(app, serving);
  app.use(etag());
  addAssets(app);
  addApi(app, serving, { wantsToken: access.token !== null, changing: adding && { adding, may } });
  app.all('/mcp', (context) => mcpRoute(serving, context.req.raw, may(context.req.raw)));
  addDocuments(app, serving);
  addCitations(app, serving);
  addSheet(app, serving);
  addFeeds(app, serving);
  addMorning(app, serving);
  addSources(app, serving);
  addTimeline(app, serving);
  addCoding(app, serving);
  addRemovedArticles(app, serving, (request) => serving.writing !== null && may(request));
  addCorrectionList(app, serving, (request) => serving.writing !== null && may(request));
  addReview(app, serving, { writing: serving.writing, may });
  addCheck(app, serving);
  addAlerts(app, serving, { writing: serving.writing, may });
  addPages(app, serving);
  app.notFound((context) => {
    const problem = notFound(`there is nothing at ${context.req.path}`);
    return wantsPage(context.req.raw) ? context.html(problemPage(problem), 404) : context.json(problem, 404);
  });
  app.onError((error, context) => {
    const { status, problem } = toHttpError(error);
    if (status >= 500) logError(error);
    return wantsPage(context.req.raw)
      ? context.html(problemPage(problem), status)
      : context.json(problem, status);
  });
  return app;
}

const UNKNOWN: HttpError = {
  error: { code: 'token-missing', message: 'this server needs its token: Authorization: Bearer TOKEN' },
};

function strange(request: Request): HttpError {
  const host = request.headers.get('host') ?? '';
  return {
    error: {
      code: 'wrong-host',
      message: `this server is not ${host}; name it by the address that it printed`,
    },
  };
}

/** Whether a browser requests a page, rather than a program data. */
function wantsPage(request: Request): boolean {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/api') || pathname.startsWith('/mcp') || pathname.endsWith('.json')) return false;
  return /\btext\/html\b/.test(request.headers.get('accept') ?? '');
}
