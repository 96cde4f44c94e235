-- The same as SQLite's, in PostgreSQL's words. Times are milliseconds since the Unix epoch, in UTC. Names (edition,
-- model, …) are those of the rules.

-- The latest time ever seen: a clock that is set back gains nothing.
CREATE TABLE clock (
    only_one boolean PRIMARY KEY CHECK (only_one),
    latest bigint NOT NULL
);

-- Which samples were loaded, and when. Nobody loads others over them.
CREATE TABLE samples (
    only_one boolean PRIMARY KEY CHECK (only_one),
    sha256 text NOT NULL,
    loaded_at bigint NOT NULL
);

-- `facts` is an object of facts by name; `…DaysAgo` is a number of days before now. Whoever changes an account, its
-- pre-registrations or its requests locks its row here first: a decision rests on them.
CREATE TABLE accounts (
    id text PRIMARY KEY,
    facts text NOT NULL CHECK (json_typeof(facts::json) = 'object')
);

CREATE TABLE invitations (
    code text PRIMARY KEY,
    edition text NOT NULL,
    model text NOT NULL,
    channel text NOT NULL,
    website text NOT NULL,
    partner text NOT NULL,
    -- What the partner calls it in its own lists.
    label text,
    single_use boolean NOT NULL,
    sent_at bigint,
    -- From then on it cannot be used.
    expires_at bigint,
    withdrawn_at bigint,
    UNIQUE (code, single_use)
);

-- What a partner has reserved; Huawei Cloud itself, if `partner` is null.
CREATE TABLE pre_registrations (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account text NOT NULL REFERENCES accounts,
    partner text,
    approved_at bigint NOT NULL
);
CREATE INDEX pre_registrations_of ON pre_registrations (account, approved_at);

CREATE TABLE associations (
    reference text PRIMARY KEY,
    account text NOT NULL REFERENCES accounts,
    code text NOT NULL REFERENCES invitations,
    partner text NOT NULL,
    -- ISO 3166-1 alpha-2.
    country text CHECK (length(country) = 2),
    at bigint NOT NULL,
    ended_at bigint CHECK (ended_at >= at)
);
-- One partner per customer.
CREATE UNIQUE INDEX one_partner ON associations (account) WHERE ended_at IS NULL;

CREATE TABLE uses (
    association text PRIMARY KEY REFERENCES associations,
    code text NOT NULL,
    single_use boolean NOT NULL,
    FOREIGN KEY (code, single_use) REFERENCES invitations (code, single_use)
);
-- One use per code that has only one.
CREATE UNIQUE INDEX one_use ON uses (code) WHERE single_use;
CREATE INDEX uses_of ON uses (code);

-- What was agreed to, as evidence: an object of what was shown and what was said to it.
CREATE TABLE consents (
    association text NOT NULL REFERENCES associations,
    purpose text NOT NULL,
    evidence text NOT NULL CHECK (json_typeof(evidence::json) = 'object'),
    at bigint NOT NULL,
    PRIMARY KEY (association, purpose)
);

-- `body` is what was signed, to the letter.
CREATE TABLE receipts (
    reference text PRIMARY KEY REFERENCES associations,
    at bigint NOT NULL,
    body text NOT NULL
);

CREATE FUNCTION stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% stay as they are', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER consents_stay BEFORE UPDATE OR DELETE ON consents FOR EACH ROW EXECUTE FUNCTION stays();
CREATE TRIGGER consents_last BEFORE TRUNCATE ON consents FOR EACH STATEMENT EXECUTE FUNCTION stays();
CREATE TRIGGER receipts_stay BEFORE UPDATE OR DELETE ON receipts FOR EACH ROW EXECUTE FUNCTION stays();
CREATE TRIGGER receipts_last BEFORE TRUNCATE ON receipts FOR EACH STATEMENT EXECUTE FUNCTION stays();

CREATE TABLE declines (
    reference text PRIMARY KEY,
    account text NOT NULL REFERENCES accounts,
    code text NOT NULL REFERENCES invitations,
    at bigint NOT NULL
);

-- Requests to leave a partner, or to be switched to another model.
CREATE TABLE requests (
    reference text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('leave', 'switch')),
    account text NOT NULL REFERENCES accounts,
    partner text NOT NULL,
    asked_by text NOT NULL CHECK (asked_by IN ('customer', 'partner')),
    target_model text CHECK ((target_model IS NOT NULL) = (kind = 'switch')),
    at bigint NOT NULL
);
CREATE INDEX requests_of ON requests (account, partner);

-- What was answered to whom under which key; `body` is the SHA-256 of what was asked, in hexadecimal digits.
CREATE TABLE answers (
    account text NOT NULL REFERENCES accounts,
    key text NOT NULL,
    body text NOT NULL,
    answer text NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (account, key)
);
