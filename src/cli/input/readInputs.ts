import type { Document } from '../../data/index.ts';
import type { Findings } from '../output/findings.ts';

/** Inputs as they stand on the command line → the places of documents, those that are not there told as findings. */
export async function placesOf(inputs: readonly string[], findings: Findings): Promise<string[]> {
  const { expandInputs } = await import('../../read/index.ts');
  const places: string[] = [];
  for await (const { uri, finding } of expandInputs(inputs)) {
    if (finding) findings.tell(finding);
    else places.push(uri);
  }
  return places;
}

/** The document of a place; null, and a finding told, where it cannot be had. */
export async function documentOf(uri: string, findings: Findings): Promise<Document | null> {
  const { openDocument } = await import('../../read/index.ts');
  try {
    return await openDocument(uri);
  } catch (error) {
    findings.tellError(uri, error);
    return null;
  }
}
