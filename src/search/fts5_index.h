// SPDX-License-Identifier: AGPL-3.0-or-later
// search/fts5_index.h: the index of search/index.h on SQLite FTS5. Included by fts5_*.cc only.
#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "search/evaluate.h"
#include "search/fts5_session.h"
#include "search/fts5_writer.h"
#include "search/index.h"
#include "search/plan.h"

namespace winnow::search {

class Fts5Index : public SearchIndex {
 public:
  static Result<std::unique_ptr<SearchIndex>> open(const IndexPlace& place, TextOf text_of);

  Result<> replace(const PreparedDocuments& documents) override;
  Result<> remove(std::span<const std::int64_t> documents) override;
  Result<std::int64_t> commit() override;
  Result<> optimise() override;
  Result<Answer> search(const Query& query, const Ask& ask) const override;
  Result<std::vector<Facet>> facets(const Query& query, const Ask& ask) const override;
  Result<Answer> walk(const Query& query, const Ask& ask, const HitVisitor& visit) const override;
  Result<std::vector<LineAnswer>> list(std::span<const std::string> lines, Level level,
                                       bool as_queries) const override;
  Result<std::vector<Mark>> marks(const Query& query, std::string_view text) const override;
  Result<std::vector<std::vector<Mark>>> marks_in(
      const Query& query, std::span<const std::string> texts) const override;
  Result<std::vector<NearWord>> expand(const Node& pattern) const override;
  Result<std::vector<Reading>> how_read(const Query& query) const override;
  Result<IndexState> state() const override;
  Result<std::vector<HeldDocument>> held() const override;
  Result<std::vector<std::string>> check() const override;

 private:
  // A query run to its matches, filters included.
  struct Found {
    std::unique_ptr<Session> session{};
    Plan plan{};
    Matches matches{};
    std::size_t before_filters = 0;
    bool partial = false;
  };
  Fts5Index(std::string path, TextOf text_of)
      : path_(path), text_of_(std::move(text_of)), readers_(path) {}
  Result<Answer> run(const Query& query, const Ask& ask, const HitVisitor& visit) const;
  Result<Found> find(const Query& query, const Ask& ask) const;
  Result<LineAnswer> line(Session& session, const std::string& line, Level level,
                          bool as_query) const;
  TextsOfRecord texts_of(Session& session) const;

  std::string path_;
  TextOf text_of_;
  std::unique_ptr<Fts5Writer> writer_{};
  std::mutex write_mutex_{};
  mutable ReaderPool readers_;
};

// The page numbers of records, for callers that hold a record.
Result<std::int64_t> page_of_record(Connection& connection, std::uint32_t record);

}  // namespace winnow::search
