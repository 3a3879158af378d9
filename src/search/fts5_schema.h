// SPDX-License-Identifier: AGPL-3.0-or-later
// search/fts5_schema.h: the tables of index.sqlite. Derived data: never migrated, only rebuilt.
#pragma once

#include <string_view>

namespace winnow::search {

inline constexpr std::string_view index_schema = R"(
CREATE TABLE IF NOT EXISTS meta (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- The newest row of a serial is the document; earlier ones are replaced and only counted.
CREATE TABLE IF NOT EXISTS document (
  number INTEGER PRIMARY KEY,      -- From 0, in order of writing.
  serial INTEGER NOT NULL,         -- The store's number of the document.
  first_record INTEGER NOT NULL,
  records INTEGER NOT NULL,
  title TEXT NOT NULL,
  file TEXT NOT NULL,
  path TEXT NOT NULL,              -- Components joined by U+001F.
  type TEXT NOT NULL,
  day INTEGER,                     -- Days since 1970-01-01; NULL = unknown.
  source TEXT NOT NULL,
  state TEXT NOT NULL,
  fields TEXT NOT NULL             -- Name U+001F value U+001E, repeated: for snippets.
) STRICT;
CREATE TABLE IF NOT EXISTS record (
  record INTEGER PRIMARY KEY,      -- From 1; the rowid in `pages`.
  page INTEGER NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  language TEXT NOT NULL,
  length INTEGER NOT NULL,         -- Length byte of search/bm25.h.
  has_text INTEGER NOT NULL
) STRICT;
-- Documents taken out without being replaced.
CREATE TABLE IF NOT EXISTS removal (
  number INTEGER PRIMARY KEY,
  serial INTEGER NOT NULL,
  before_document INTEGER NOT NULL -- Only documents with a smaller number are meant.
) STRICT;
-- New counts of every commit, see search/dictionary.h.
CREATE TABLE IF NOT EXISTS dictionary (
  batch INTEGER PRIMARY KEY,
  terms BLOB NOT NULL
) STRICT;
CREATE VIRTUAL TABLE IF NOT EXISTS pages USING fts5(
  body, others, fields, content='', columnsize=0, detail=full, tokenize='winnow');
)";

}  // namespace winnow::search
