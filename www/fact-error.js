// Stands in the page for the package's file of that name. The page's facts are its own server's, so an
// error there is not for the reader of the page, and the document carries no words for it: only which
// key it is about, since that may be one of the address.

export class FactError extends TypeError {}

const refused = key => Object.assign(new FactError(), { key });

export {
  refused as notAnArray,
  refused as notAnObject,
  refused as notReadable,
  refused as unknownFact,
  refused as wrongQuestion,
  refused as wrongValue,
};
