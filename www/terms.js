// The country and the agreements: kept as they are chosen.

import { draft, keep } from "./draft.js";
import { find } from "./view.js";

export function beginTerms() {
  const [country, agreements] = ["country", "agreements"].map(find);
  agreements.checked = draft.agreements === true;
  agreements.onchange = () => keep({ agreements: agreements.checked });
  // Only some editions ask for a country.
  if (!country) return;
  country.value = draft.country || "";
  // What was kept may be no country.
  if (country.selectedIndex < 0) country.value = "";
  country.onchange = () => keep({ country: country.value });
}

/** What is chosen: `country` is undefined where none is asked for. */
export const terms = () => {
  const country = find("country");
  return { country: country ? country.value : undefined, agreements: find("agreements").checked };
};
