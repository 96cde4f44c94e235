// Asks the server at once. What it answers is for a script that comes later.

import { code, invitation } from "../../../www/address.js";

window.asked = fetch("/api/check", {
  method: "POST",
  credentials: "same-origin",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ question: "associate", facts: invitation, code }),
}).then(response => response.json());
