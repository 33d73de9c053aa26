import type { OpenAPIHono } from '@hono/zod-openapi';
import { getDocumentBytes } from '../../app/queries/getDocument.ts';
import type { Serving } from '../../app/serving.ts';
import { notFound } from '../http/httpError.ts';

/**
 * Adds the stored bytes of documents, under their hash. They come from others, so they are always a file to download,
 * never a page, whatever type they claim to have.
 */
export function addDocuments(app: OpenAPIHono, serving: Serving): void {
  app.get('/documents/:sha256{[0-9a-f]{64}}', async (context) => {
    const document = await getDocumentBytes(serving, context.req.param('sha256'));
    if (!document)
      return context.json(
        notFound('there is no document of this hash, or it is kept by reference and its file is not here'),
        404,
      );
    const { bytes, sha256, wrapping } = document;
    return context.body(new Uint8Array(bytes), 200, {
      etag: `"${sha256}"`,
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${sha256}${wrapping === 'gzip' ? '.gz' : ''}"`,
      // The bytes at this address never change.
      'cache-control': 'private, max-age=31536000, immutable',
    });
  });
}
