// A page without rules, which asks the server as soon as its script runs.

import "./ask.js";
import "./server.js";
