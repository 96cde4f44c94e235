import * as entry from "partner-association";
import * as full from "partner-association/full";

import { ask, tell } from "./ask.mjs";

tell(ask({ entry, full }));
