"use client";
// A client component: decided at once, on the server and again in the browser; the full build is loaded in the browser.
import { useEffect } from "react";
import * as entry from "partner-association";
import * as full from "partner-association/full";

import { ask, tell } from "../ask.mjs";
import * as more from "../more.mjs";

const { decide } = entry.loadSync();

export function InThePage() {
  useEffect(() => {
    tell(ask({ entry, full, more }));
  }, []);
  const { outcome } = decide("associate", { edition: "international", model: "reseller", channel: "email", unpaidBills: true });
  return <p id="outcome">{outcome}</p>;
}
