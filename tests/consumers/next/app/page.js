// A server component: the server decides, the page has what it said.
import { connection } from "next/server";
import * as entry from "partner-association";
import * as full from "partner-association/full";

import { ask } from "../ask.mjs";
import * as more from "../more.mjs";
import { InThePage } from "./in-the-page.js";

export default async function Page() {
  await connection(); // at each request, not once in the build
  const told = await ask({ entry, full, more });
  return (
    <>
      <pre id="server">{JSON.stringify(told)}</pre>
      <InThePage />
    </>
  );
}
