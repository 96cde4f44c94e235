// Asks the server at once. The answer, once there is one, is for the page's script.

import { code, invitation } from "../../../www/address.js";

window.asked = fetch("/api/check", {
  method: "POST",
  credentials: "same-origin",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ question: "associate", facts: invitation, code }),
}).then(response => response.json());
