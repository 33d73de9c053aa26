import type { z } from 'zod';
import type { Serving } from '../../app/serving.ts';

/** What tools answer from. */
export type Asked = {
  readonly serving: Serving;
  /** A permanent address as answers give it: with the server's own in front, where that is known. */
  readonly at: (address: string) => string;
};

/** What a tool answers: for programs, and as a text to read. */
export type Answer<T> = { readonly structured: T; readonly text: string };

/** A tool as an assistant sees it. Whatever `answer` throws on purpose reaches the assistant. */
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

/** A tool whose types are those of its schemas, to stand in a list with others. */
export function tool<Input extends z.ZodObject, Output extends z.ZodObject>(made: Tool<Input, Output>): Tool {
  return made as unknown as Tool;
}
