import { brotliCompressSync, constants } from "node:zlib";

/** As it is, and as a server sends it. @param {Uint8Array} bytes */
export const size = (bytes) => ({ rawBytes: bytes.length, brotliBytes: brotli(bytes) });

/** @param {Uint8Array} bytes */
const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;
