import type { z } from 'zod';
import type { Serving } from '../../app/serving.ts';

/** What tools need to answer. */
export type Asked = {
  readonly serving: Serving;
  /** A permanent address as answers give it: preceded by the server's own, if known. */
  readonly at: (address: string) => string;
};

/** The answer of a tool: for programs, and as text. */
export type Answer<T> = { readonly structured: T; readonly text: string };

/** A tool as an assistant sees it. Errors that `answer` throws on purpose reach the assistant. */
export type Tool<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  readonly answer: (
    asked: Asked,
    input: z.output<Input>,
  ) => Answer<z.output<Output>> | Promise<Answer<z.output<Output>>>;
};

/** A tool with the types of its schemas, in the form in which tools are listed. */
export function tool<Input extends z.ZodObject, Output extends z.ZodObject>(made: Tool<Input, Output>): Tool {
  return made as unknown as Tool;
}
