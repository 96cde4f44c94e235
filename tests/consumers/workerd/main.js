import * as entry from "partner-association";
import * as full from "partner-association/full";
// No worker may compile WebAssembly: the module comes compiled with the worker's code.
import source from "partner-association/full.wasm";

import { ask } from "./ask.mjs";
import * as more from "./more.mjs";

export default {
  async fetch() {
    return Response.json(await ask({ entry, full, more, source }));
  },
};
