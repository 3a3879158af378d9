CREATE TABLE case_property (
  name TEXT PRIMARY KEY,  -- name, created, revision (operations of people), paused (0 or 1)
  value TEXT NOT NULL
) STRICT;
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,   -- from 0 without gaps
  operation TEXT NOT NULL,   -- the same as in the entry, for counting
  entry TEXT NOT NULL,       -- canonical JSON; the only source of truth
  leaf TEXT NOT NULL         -- hex of SHA-256(0x00 || entry)
) STRICT;
CREATE TABLE hand_over (
  serial INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,      -- 'h1', 'h2', ...: the parent in place ids
  source TEXT NOT NULL,         -- from whom; '' = not known
  received_on TEXT NOT NULL,    -- day as said
  how TEXT NOT NULL,
  said TEXT NOT NULL,
  restrictions TEXT NOT NULL,
  path TEXT NOT NULL,           -- as given
  taken_at TEXT NOT NULL,       -- instant
  expected INTEGER,             -- files the source spoke of; NULL = said nothing
  expected_by TEXT NOT NULL,    -- 'list NAME', 'said', or ''
  walked INTEGER NOT NULL       -- 1: the walk reached its end
) STRICT;
CREATE TABLE listed_file (
  hand_over INTEGER NOT NULL REFERENCES hand_over (serial),
  path TEXT NOT NULL,           -- below the root, as the list writes it
  sha256 TEXT NOT NULL,         -- '' = not given
  bytes INTEGER,                -- NULL = not given
  PRIMARY KEY (hand_over, path)
) STRICT;
CREATE TABLE blob (
  serial INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,  -- hex
  sha1 TEXT NOT NULL,
  md5 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  first_seen TEXT NOT NULL      -- instant
) STRICT;
CREATE TABLE document (
  serial INTEGER PRIMARY KEY,
  blob INTEGER NOT NULL REFERENCES blob (serial),
  hint_key TEXT NOT NULL,            -- what besides the bytes the text depends on; mostly ''
  declared_type TEXT NOT NULL,       -- MIME type the first container declares
  declared_charset TEXT NOT NULL,
  first_place INTEGER,               -- serial of the place found first
  hand_over INTEGER NOT NULL REFERENCES hand_over (serial),  -- the first one it lies in
  depth INTEGER NOT NULL,            -- containers around it, fewest
  root_bytes INTEGER NOT NULL,       -- size of the file in the hand-over that holds it
  state TEXT NOT NULL,               -- one of the nine of PlaceState
  reason TEXT NOT NULL,              -- reason code or ''
  type TEXT NOT NULL,                -- short type name, '' until it is told
  mime TEXT NOT NULL,
  told_by TEXT NOT NULL,
  second_type TEXT NOT NULL,
  title TEXT NOT NULL,
  language TEXT NOT NULL,            -- ISO 639; of most characters; '' = not known
  day TEXT NOT NULL,                 -- ISO 8601 day, '' = not known
  is_container INTEGER NOT NULL,
  reading INTEGER,                   -- the best one; NULL before the first
  pages INTEGER NOT NULL,            -- of the best reading
  children INTEGER NOT NULL,         -- places in it but missing ones, when it was last opened
  attempts INTEGER NOT NULL,         -- up to the last reading; those since are in its task
  attempts_allowed INTEGER NOT NULL,
  version INTEGER NOT NULL,          -- raised by every change the index must hear of
  indexed_version INTEGER NOT NULL,  -- 0 = not in the index
  indexed_records INTEGER NOT NULL,  -- records the index holds of it
  UNIQUE (blob, hint_key)
) STRICT;
CREATE TABLE place (
  serial INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,       -- 40 hex digits out of container, kind and locator
  hand_over INTEGER REFERENCES hand_over (serial),  -- at the top, else NULL
  container INTEGER REFERENCES blob (serial),       -- inside, else NULL
  kind TEXT NOT NULL,            -- container kind: file, zip, tar, mail, ...
  child_kind TEXT NOT NULL,      -- file, member, attachment, ...
  locator TEXT NOT NULL,         -- the container's own key, hex
  name TEXT NOT NULL,            -- last component as shown
  path TEXT NOT NULL,            -- all components below the container, JSON list
  raw_name TEXT NOT NULL,        -- hex; '' = the UTF-8 of the path
  name_encoding TEXT NOT NULL,
  declared_bytes INTEGER,        -- NULL = not declared
  declared_crc TEXT NOT NULL,
  times TEXT NOT NULL,           -- JSON list of facts, '' = none
  notes TEXT NOT NULL,           -- JSON list of codes, '' = none
  link_target TEXT NOT NULL,
  made_by_us INTEGER NOT NULL,   -- 1: the bytes are ours, never shown as an original
  blob INTEGER REFERENCES blob (serial),            -- NULL: no bytes, reason says why
  document INTEGER REFERENCES document (serial),
  state TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX place_by_container ON place (container);
CREATE INDEX place_by_document ON place (document);
CREATE INDEX place_by_hand_over ON place (hand_over) WHERE hand_over IS NOT NULL;
CREATE INDEX place_by_state ON place (state);
CREATE INDEX place_by_reason ON place (state, reason);
CREATE TABLE setting_aside (
  serial INTEGER PRIMARY KEY,
  place INTEGER NOT NULL REFERENCES place (serial),
  reason TEXT NOT NULL,          -- by_rule, by_person, known_file
  said TEXT NOT NULL,            -- what the person said
  state_before TEXT NOT NULL,    -- what an undo brings back for a place without bytes
  reason_before TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,              -- instant
  undone_at TEXT                 -- NULL while it holds
) STRICT;
CREATE TABLE reading (
  serial INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (serial),
  kind TEXT NOT NULL,            -- read, or ocr for one that adds text from pixels
  key TEXT NOT NULL,             -- SHA-256 over blob, hints, reader, options
  reader TEXT NOT NULL,          -- extractor and version
  outcome TEXT NOT NULL,
  state TEXT NOT NULL,           -- what it makes of the document
  reason TEXT NOT NULL,
  stopped_by TEXT NOT NULL,      -- silence, cpu, memory, signal, ...; '' = ended by itself
  signal INTEGER NOT NULL,       -- that killed the worker, or 0
  options TEXT NOT NULL,
  password_used INTEGER NOT NULL,  -- number in the list, 0 = none
  wall_seconds REAL NOT NULL,
  cpu_seconds REAL NOT NULL,
  memory_bytes INTEGER NOT NULL, -- peak
  pages INTEGER NOT NULL,
  pages_text INTEGER NOT NULL,
  pages_ocr INTEGER NOT NULL,
  confidence INTEGER NOT NULL,   -- mean of recognised pages in per mille, -1 = none
  characters INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  words_at INTEGER,              -- offset of its word boxes in derived/words.pack; NULL = none
  words_bytes INTEGER NOT NULL,
  at TEXT NOT NULL               -- instant
) STRICT;
CREATE INDEX reading_by_document ON reading (document);
CREATE TABLE page (
  reading INTEGER NOT NULL REFERENCES reading (serial),
  number INTEGER NOT NULL,       -- from 1, in reading order
  label TEXT NOT NULL,
  kind TEXT NOT NULL,            -- of PageKind
  width REAL NOT NULL,           -- points after rotation; pixels for images; 0 = none
  height REAL NOT NULL,
  text_state TEXT NOT NULL,      -- of TextState
  engine TEXT NOT NULL,
  language TEXT NOT NULL,
  language_reliable INTEGER NOT NULL,
  confidence INTEGER NOT NULL,   -- 0-100 for recognised text, else -1
  characters INTEGER NOT NULL,   -- not white space
  bad_share REAL NOT NULL,       -- U+FFFD, private use, unassigned
  letters_arabic REAL NOT NULL,  -- mean log10 P(next | previous)
  letters_latin REAL NOT NULL,
  words_arabic REAL NOT NULL,    -- share of known words
  words_latin REAL NOT NULL,
  hidden INTEGER NOT NULL,       -- a hidden sheet or slide
  anchors TEXT NOT NULL,         -- JSON, '' = none
  other_engine TEXT NOT NULL,
  other_text TEXT NOT NULL,      -- a second text of the page, '' = none
  text TEXT NOT NULL,
  UNIQUE (reading, number)
) STRICT;
CREATE TABLE fact (
  reading INTEGER NOT NULL REFERENCES reading (serial),
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  raw TEXT NOT NULL,             -- as it stands in the file
  origin TEXT NOT NULL           -- where it stands
) STRICT;
CREATE INDEX fact_by_reading ON fact (reading);
CREATE TABLE complaint (
  reading INTEGER NOT NULL REFERENCES reading (serial),
  code TEXT NOT NULL,
  loss INTEGER NOT NULL,         -- 1: something was lost, 0: a note
  position TEXT NOT NULL,        -- page, member, byte
  sentence TEXT NOT NULL,
  reader TEXT NOT NULL
) STRICT;
CREATE INDEX complaint_by_reading ON complaint (reading);
CREATE TABLE container_count (
  serial INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL REFERENCES reading (serial),
  what TEXT NOT NULL,            -- members, messages, pages, ...
  declared INTEGER,              -- NULL = not declared, which is never 0
  declared_by TEXT NOT NULL,
  found INTEGER NOT NULL,
  missing INTEGER NOT NULL,
  extra INTEGER NOT NULL
) STRICT;
CREATE INDEX container_count_by_reading ON container_count (reading);
CREATE TABLE task (
  serial INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,            -- read, ocr, index
  document INTEGER NOT NULL REFERENCES document (serial),
  priority INTEGER NOT NULL,     -- lower goes first
  state TEXT NOT NULL,           -- waiting, working; a place whose task works still says waiting
  attempts INTEGER NOT NULL,     -- counted before the start
  UNIQUE (kind, document)
) STRICT;
CREATE INDEX task_by_priority ON task (kind, state, priority, serial);
CREATE TABLE view (
  id TEXT PRIMARY KEY,           -- 10 characters, made by the page
  name TEXT NOT NULL,            -- '' unless saved
  json TEXT NOT NULL,
  updated TEXT NOT NULL          -- instant
) STRICT;
CREATE TABLE seen (
  actor TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES document (serial),
  at TEXT NOT NULL,              -- instant
  PRIMARY KEY (actor, document)
) STRICT;
CREATE TABLE record (
  kind TEXT NOT NULL,             -- of RecordKind
  id TEXT NOT NULL,               -- a letter and a number: 'c1'
  number INTEGER NOT NULL,        -- of the id, for the order of entry
  version INTEGER NOT NULL,       -- from 1 without gaps
  is_withdrawn INTEGER NOT NULL,  -- 1: this version takes the record back
  entry INTEGER NOT NULL,         -- of the journal: the change that made this version
  json TEXT NOT NULL,             -- the whole record; a key that is missing has its default; its
                                  -- SHA-256 is among the inputs of the entry
  PRIMARY KEY (kind, id, version)
) STRICT;
CREATE INDEX record_by_number ON record (kind, number);
CREATE INDEX record_by_entry ON record (entry);
CREATE TRIGGER record_is_never_changed BEFORE UPDATE ON record
BEGIN
  SELECT RAISE(ABORT, 'a version of a record is never changed');
END;
CREATE TRIGGER record_is_never_removed BEFORE DELETE ON record
BEGIN
  SELECT RAISE(ABORT, 'a version of a record is never removed');
END;
CREATE VIEW current_record AS
  SELECT r.kind, r.id, r.number, r.version, r.is_withdrawn, r.entry, r.json
    FROM record r
   WHERE NOT EXISTS (SELECT 1 FROM record n
                      WHERE n.kind = r.kind AND n.id = r.id AND n.version = r.version + 1);
CREATE TABLE record_edge (
  stated_by TEXT NOT NULL,        -- the record whose text says so: 'attribution:a1'
  from_ref TEXT NOT NULL,         -- the input: 'source:s3', 'document:12'
  to_ref TEXT NOT NULL,           -- what rests on it
  carries INTEGER NOT NULL,       -- 1: a change of the input makes the other stale; 0: named only
  PRIMARY KEY (stated_by, from_ref, to_ref, carries)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_edge_by_input ON record_edge (from_ref, carries, to_ref);
CREATE INDEX record_edge_by_resting ON record_edge (to_ref);
CREATE TABLE stale (
  reference TEXT PRIMARY KEY,     -- what may be outdated
  since_entry INTEGER NOT NULL,   -- of the journal: the first change it does not know of
  because TEXT NOT NULL           -- the input that changed then
) STRICT;
CREATE TABLE vault (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  salt TEXT NOT NULL,             -- hex; of the passphrase (Argon2id)
  operations INTEGER NOT NULL,    -- passes
  memory_bytes INTEGER NOT NULL,
  nonce TEXT NOT NULL,            -- hex
  wrapped_key TEXT NOT NULL       -- hex; the key of the names, sealed with that of the passphrase
) STRICT;
CREATE TABLE sealed_name (
  source TEXT PRIMARY KEY,        -- id of the source
  nonce TEXT NOT NULL,            -- hex
  box TEXT NOT NULL,              -- hex; the name, padded so that its length does not show
  sealed_at TEXT NOT NULL         -- instant
) STRICT
;
