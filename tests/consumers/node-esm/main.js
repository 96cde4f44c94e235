import * as entry from "partner-association";
import * as full from "partner-association/full";

import { ask } from "./ask.mjs";
import * as more from "./more.mjs";

console.log(JSON.stringify(await ask({ entry, full, more })));
