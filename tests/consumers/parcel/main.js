import * as entry from "partner-association";
import * as full from "partner-association/full";

import { ask, tell } from "./ask.mjs";
import * as more from "./more.mjs";

tell(ask({ entry, full, more }));
