import * as entry from "partner-association";
import * as full from "partner-association/full";
// This bundler leaves `new URL(…, import.meta.url)` alone, so it is told of the file.
import place from "partner-association/full.wasm";

import { ask, tell } from "./ask.mjs";
import * as more from "./more.mjs";

tell(ask({ entry, full, more, source: new URL(place, import.meta.url) }));
