import { readSync } from 'node:fs';

/** The bytes of a file, or of a part of one, read where they are asked for. Places count from the beginning of the part. */
export type FileBytes = {
  readonly size: number;
  /** Up to `length` bytes from a place on; fewer only at the end. The buffer is not written again. */
  readonly at: (place: number, length: number) => Buffer;
};

/** The bytes of an open file from `start` on. */
export function fileBytes(fd: number, size: number, start = 0): FileBytes {
  return {
    size,
    at(place, length) {
      const wanted = Math.max(0, Math.min(length, size - place));
      const buffer = Buffer.allocUnsafeSlow(wanted);
      let got = 0;
      while (got < wanted) {
        const more = readSync(fd, buffer, got, wanted - got, start + place + got);
        if (more === 0) break;
        got += more;
      }
      return buffer.subarray(0, got);
    },
  };
}
