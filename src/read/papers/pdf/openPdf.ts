import { getDocumentProxy } from 'unpdf';

/** The parts of the library's interface that are used here; its own types need the DOM. */
export type PdfDocument = {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  readonly loadingTask: { destroy(): Promise<void> };
  getMetadata(): Promise<{ info?: Readonly<Record<string, unknown>> }>;
};
export type PdfPage = {
  getTextContent(): Promise<PdfText>;
  getOperatorList(): Promise<{ readonly fnArray: readonly number[] }>;
  getViewport(options: { scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
  };
  readonly commonObjs: { has(name: string): boolean; get(name: string): PdfFont | null };
  cleanup(): boolean;
};
export type PdfText = {
  readonly items: readonly {
    readonly str?: string;
    readonly transform: readonly number[];
    readonly width: number;
    readonly fontName: string;
  }[];
};
export type PdfFont = {
  readonly name?: string;
  readonly composite?: boolean;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly isType3Font?: boolean;
  readonly toUnicode?: unknown;
  readonly differences?: readonly (string | undefined)[];
};

/**
 * Opens a PDF. Scripts and attachments in it are never asked for, pictures are not decoded (none has one pixel only), and nothing is
 * drawn or loaded from elsewhere.
 * @throws Error of the library, by name: `PasswordException`, `InvalidPDFException` …
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  return (await getDocumentProxy(bytes, {
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    fontExtraProperties: true,
    maxImageSize: 1,
  } as object)) as unknown as PdfDocument;
}
