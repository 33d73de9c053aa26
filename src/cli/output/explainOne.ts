import { documentAt, expandUris } from '../../app/inputs.ts';
import { openTagger } from '../../app/openTagger.ts';
import type { TimeLimitOptions } from '../../app/readerOf.ts';
import type { Explanation } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import type { CommonOptions, ModelOptions, NestedOptions, OutputOptions } from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { nestedOf } from '../input/nested.ts';
import { asksByNumber, renderExplanation, statementAsked } from './explanation.ts';
import { makeFindings } from './findings.ts';
import { openOutput } from './output.ts';

/**
 * Says how each field of one statement of the inputs was found. A number is that of a statement of the one article that is named.
 * @throws OnrecordError `usage` when no article has that statement.
 */
export async function explainOne(
  inputs: readonly string[],
  asked: string,
  options: CommonOptions & ModelOptions & NestedOptions & OutputOptions & TimeLimitOptions,
): Promise<number> {
  const findings = makeFindings(options, () => {});
  const uris = await expandUris(inputs, findings.tell);
  if (uris.length === 0) return EXIT.failed;
  if (asksByNumber(asked) && uris.length > 1)
    throw usage(
      `--explain ${asked} is a number within one article: give one article, or the beginning of a statement’s id`,
    );
  const { explainDocument } = await import('../../app/queries/explainStatement.ts');
  const { passageIn } = await import('../../app/queries/passage.ts');
  const tagger = await openTagger(options);
  try {
    for (const uri of uris) {
      const document = await documentAt(uri, findings.tell);
      if (!document) continue;
      const explained = await explainDocument(document, tagger, {
        ...nestedOf(options),
        timeLimit: options.timeLimit,
      });
      const { article, statements, model, reasons } = explained;
      for (const finding of explained.findings) findings.tell(finding);
      const statement = article && statementAsked(asked, statements);
      if (!statement) continue;
      const explanation: Explanation = {
        statement: { ...statement, passage: passageIn(article, statement) },
        model,
        reasons: reasons.get(statement.id)?.slice() ?? [],
      };
      const output = openOutput(options.output);
      await output.write(
        options.json
          ? `${JSON.stringify(explanation)}\n`
          : renderExplanation(article, statement, explanation.reasons ?? []),
      );
      await output.end();
      return EXIT.done;
    }
  } finally {
    await tagger.close();
  }
  if (findings.failed() > 0) return EXIT.failed;
  throw usage(`there is no statement ${asked}: use its number in the article, or the beginning of its id`);
}
