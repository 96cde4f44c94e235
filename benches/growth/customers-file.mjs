// Writes the customers as JSON, for who knows no JavaScript: `node customers-file.mjs FILE`.
import { writeFileSync } from "node:fs";

import { customers } from "../customers.mjs";

writeFileSync(process.argv[2], JSON.stringify(customers()));
