-- Times are milliseconds since the Unix epoch, in UTC. Names (edition, model, …) are those of the rules.

-- The latest time ever seen: a clock that is set back gains nothing.
CREATE TABLE clock (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    latest INTEGER NOT NULL
) STRICT;

-- Which samples were loaded, and when. Nobody loads others over them.
CREATE TABLE samples (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    sha256 TEXT NOT NULL,
    loaded_at INTEGER NOT NULL
) STRICT;

-- `facts` is an object of facts by name; `…DaysAgo` is a number of days before now.
CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    facts TEXT NOT NULL CHECK (json_type(facts) = 'object')
) STRICT, WITHOUT ROWID;

CREATE TABLE invitations (
    code TEXT PRIMARY KEY,
    edition TEXT NOT NULL,
    model TEXT NOT NULL,
    channel TEXT NOT NULL,
    website TEXT NOT NULL,
    partner TEXT NOT NULL,
    -- What the partner calls it in its own lists.
    label TEXT,
    single_use INTEGER NOT NULL CHECK (single_use IN (0, 1)),
    sent_at INTEGER,
    -- From then on it cannot be used.
    expires_at INTEGER,
    withdrawn_at INTEGER,
    UNIQUE (code, single_use)
) STRICT;

-- What a partner has reserved; Huawei Cloud itself, if `partner` is null.
CREATE TABLE pre_registrations (
    id INTEGER PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts,
    partner TEXT,
    approved_at INTEGER NOT NULL
) STRICT;
CREATE INDEX pre_registrations_of ON pre_registrations (account, approved_at);

CREATE TABLE associations (
    reference TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts,
    code TEXT NOT NULL REFERENCES invitations,
    partner TEXT NOT NULL,
    -- ISO 3166-1 alpha-2.
    country TEXT CHECK (length(country) = 2),
    at INTEGER NOT NULL,
    ended_at INTEGER CHECK (ended_at >= at)
) STRICT;
-- One partner per customer.
CREATE UNIQUE INDEX one_partner ON associations (account) WHERE ended_at IS NULL;

CREATE TABLE uses (
    association TEXT PRIMARY KEY REFERENCES associations,
    code TEXT NOT NULL,
    single_use INTEGER NOT NULL,
    FOREIGN KEY (code, single_use) REFERENCES invitations (code, single_use)
) STRICT;
-- One use per code that has only one.
CREATE UNIQUE INDEX one_use ON uses (code) WHERE single_use = 1;

-- What was agreed to, as evidence: an object of what was shown and what was said to it.
CREATE TABLE consents (
    association TEXT NOT NULL REFERENCES associations,
    purpose TEXT NOT NULL,
    evidence TEXT NOT NULL CHECK (json_type(evidence) = 'object'),
    at INTEGER NOT NULL,
    PRIMARY KEY (association, purpose)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER consents_stay BEFORE UPDATE ON consents BEGIN SELECT RAISE(ABORT, 'consents stay as they are'); END;
CREATE TRIGGER consents_last BEFORE DELETE ON consents BEGIN SELECT RAISE(ABORT, 'consents are kept'); END;
-- Replacing is deleting without its trigger.
CREATE TRIGGER consents_once BEFORE INSERT ON consents
WHEN EXISTS (SELECT 1 FROM consents WHERE association = NEW.association AND purpose = NEW.purpose)
BEGIN SELECT RAISE(ABORT, 'consents stay as they are'); END;

-- `body` is what was signed, to the letter.
CREATE TABLE receipts (
    reference TEXT PRIMARY KEY REFERENCES associations,
    at INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE TRIGGER receipts_stay BEFORE UPDATE ON receipts BEGIN SELECT RAISE(ABORT, 'receipts stay as they are'); END;
CREATE TRIGGER receipts_last BEFORE DELETE ON receipts BEGIN SELECT RAISE(ABORT, 'receipts are kept'); END;
CREATE TRIGGER receipts_once BEFORE INSERT ON receipts
WHEN EXISTS (SELECT 1 FROM receipts WHERE reference = NEW.reference)
BEGIN SELECT RAISE(ABORT, 'receipts stay as they are'); END;

CREATE TABLE declines (
    reference TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts,
    code TEXT NOT NULL REFERENCES invitations,
    at INTEGER NOT NULL
) STRICT;

-- Requests to leave a partner, or to be switched to another model.
CREATE TABLE requests (
    reference TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('leave', 'switch')),
    account TEXT NOT NULL REFERENCES accounts,
    partner TEXT NOT NULL,
    asked_by TEXT NOT NULL CHECK (asked_by IN ('customer', 'partner')),
    target_model TEXT CHECK ((target_model IS NOT NULL) = (kind = 'switch')),
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX requests_of ON requests (account, partner);

-- What was answered to whom under which key; `body` is the SHA-256 of what was asked, in hexadecimal digits.
CREATE TABLE answers (
    account TEXT NOT NULL REFERENCES accounts,
    key TEXT NOT NULL,
    body TEXT NOT NULL,
    answer TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (account, key)
) STRICT, WITHOUT ROWID;
