import * as entry from "partner-association";
import * as full from "partner-association/full";

import { ask, tell } from "./ask.mjs";
import * as more from "./more.mjs";

// This bundler knows of no file but scripts: the page is told where the server has it.
tell(ask({ entry, full, more, source: "/node_modules/partner-association/generated/full_bg.wasm" }));
