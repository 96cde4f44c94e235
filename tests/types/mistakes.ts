// Mistakes that must not compile: each line below a marker is one, and the compiler says so if it is not.
import { loadSync } from "partner-association";

const { decide } = loadSync();
const invitation = { edition: "international", model: "reseller", channel: "email" } as const;

// @ts-expect-error a question nobody can ask
decide("asociate", invitation);
// @ts-expect-error no facts at all
decide("associate");
// @ts-expect-error an invitation without a model
decide("associate", { edition: "international", channel: "email" });
// @ts-expect-error a model of no edition
decide("associate", { ...invitation, model: "agent" });
// @ts-expect-error a misspelt fact
decide("associate", { ...invitation, regsteredAt: "2026-11-18" });
// @ts-expect-error a text for a boolean
decide("associate", { ...invitation, cashExpenditure: "no" });
// @ts-expect-error a value of another fact
decide("associate", { ...invitation, associatedWith: "huawei" });
// @ts-expect-error one contract is no list of them
decide("associate", { ...invitation, contracts: "offline-direct" });
// @ts-expect-error a kind of contract that does not exist
decide("associate", { ...invitation, contracts: ["offline"] });
// @ts-expect-error a date object is no instant
decide("associate", { ...invitation, checkedAt: new Date() });
// @ts-expect-error a question that only the full build answers
decide("leave", invitation);
// @ts-expect-error an engine that does not exist
loadSync({ engine: "native" });

const decision = decide("associate", invitation);
// @ts-expect-error there is no boolean answer
decision.eligible;
// @ts-expect-error a fourth outcome
if (decision.outcome === "maybe") decision.findings;
// @ts-expect-error an eligible customer is barred by nothing
if (decision.outcome === "eligible") decision.barredBy[0].length;
// @ts-expect-error decisions are read, and an outcome has only its own notices
if (decision.outcome === "eligible" && decision.notice === "blocked-final") decision.findings;
