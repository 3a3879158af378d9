// SPDX-License-Identifier: AGPL-3.0-or-later
// T1-T8 of store/ledger.h: each is a query that says whether it holds, in a sentence, and which
// rows do not fit.
#include <algorithm>
#include <set>

#include "base/text.h"
#include "store/blobs.h"
#include "store/counts.h"
#include "store/ledger.h"
#include "store/migrate.h"
#include "store/origins.h"

namespace winnow::store {
namespace {

constexpr std::size_t misfits_max = 20;

void add_misfit(TotalCheck& total, std::string text) {
  total.holds = false;
  if (total.misfits.size() < misfits_max) total.misfits.push_back(std::move(text));
}

// Each row of the query is a misfit: its columns are joined by blanks.
Result<> add_misfits(const View& view, std::string_view sql, TotalCheck& total) {
  Query row(view.database(), sql);
  while (row.next()) add_misfit(total, row.text(0));
  return row.finish();
}

Result<std::int64_t> number_of(const View& view, std::string_view sql) {
  Query row(view.database(), sql);
  const auto number = row.next() ? row.integer(0) : 0;
  TRY_VOID(row.finish());
  return number;
}

std::string many(std::int64_t number, std::string_view noun) {
  return with_thousands(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

Result<TotalCheck> counts_add_up(const View& view) {
  TotalCheck total{.name = "T1"};
  TRY(const auto counts, number_of(view,
                                   "SELECT count(*) FROM container_count c"
                                   " JOIN document d ON d.reading = c.reading"));
  TRY(const auto bad, list_bad_counts(view, static_cast<std::int64_t>(misfits_max)));
  for (const auto& count : bad) add_misfit(total, count.sentence);
  total.sentence = total.holds ? "declared + extra = found + missing in all " +
                                     many(counts, "count") + " of containers"
                               : "some containers do not add up";
  return total;
}

Result<TotalCheck> containers_add_up(const View& view) {
  TotalCheck total{.name = "T2"};
  TRY_VOID(add_misfits(view, sql_text("total_containers"), total));
  TRY(const auto containers,
      number_of(view, "SELECT count(DISTINCT container) FROM place WHERE container IS NOT NULL"));
  total.sentence = total.holds
                       ? "what was found in " + many(containers, "container") + " is all here"
                       : "places that were found in a container are gone";
  return total;
}

Result<TotalCheck> states_add_up(const View& view) {
  TotalCheck total{.name = "T3"};
  TRY_VOID(add_misfits(view, sql_text("total_states"), total));
  TRY(const auto counts, tally(view));
  TRY(const auto found, number_of(view, "SELECT count(*) FROM place WHERE state <> 'missing'"));
  if (found != counts.found()) add_misfit(total, "some places have no state that is known");
  total.sentence = total.holds ? headline(counts)
                               : "places and states differ: " + with_thousands(found) + " places";
  return total;
}

// Through the places from inside out, and through the blobs: two ways to the same number.
Result<TotalCheck> origins_add_up(const View& view) {
  TotalCheck total{.name = "T4"};
  TRY(const auto counts, count_origins(view));
  OriginGraph graph(view);
  std::vector<std::pair<std::int64_t, std::string>> containers;
  Query row(view.database(), sql_text("total_origins"));
  while (row.next()) containers.emplace_back(row.integer(0), row.text(1));
  TRY_VOID(row.finish());
  for (const auto& [blob, name] : containers) {
    TRY(const auto origins, graph.of_blob(blob));
    if (origins == 0) add_misfit(total, name + " lies in no hand-over");
  }
  std::int64_t sum = 0;
  for (const auto part : counts.by_state) sum = add_saturating(sum, part);
  if (sum != counts.total) add_misfit(total, "the sum over states differs");
  total.sentence = counts.total >= origins_max
                       ? "more than 10^18 origins"
                       : many(counts.total, "origin") + " lead to the places found";
  if (!total.holds) total.sentence = "some containers are reached from no hand-over";
  return total;
}

Result<TotalCheck> list_of_source_fits(const View& view) {
  TotalCheck total{.name = "T5"};
  TRY(const auto listed, number_of(view, "SELECT count(*) FROM listed_file"));
  TRY_VOID(add_misfits(view, sql_text("total_listed"), total));
  TRY(const auto expected,
      number_of(view, "SELECT count(*) FROM hand_over WHERE expected IS NOT NULL"));
  total.sentence = listed > 0 ? "all " + many(listed, "file") + " of the source's list are here"
                              : "the source gave no list";
  if (listed == 0 && expected > 0) total.sentence = "as many files are here as the source said";
  if (!total.holds) total.sentence = "what was handed over is not what the source listed";
  return total;
}

Result<TotalCheck> index_fits(const View& view, IndexRecords index_records) {
  TotalCheck total{.name = "T6"};
  TRY_VOID(add_misfits(view, sql_text("total_index"), total));
  TRY(const auto pages, number_of(view, "SELECT coalesce(sum(pages), 0) FROM document"));
  TRY(const auto noted, number_of(view, "SELECT coalesce(sum(indexed_records), 0) FROM document"));
  TRY(const auto queued, number_of(view, "SELECT count(*) FROM task WHERE kind = 'index'"));
  if (index_records && *index_records != noted) {
    add_misfit(total, "the index holds " + many(*index_records, "record") + ", the case noted " +
                          with_thousands(noted));
  }
  total.sentence = many(pages, "page") + " stored; " + many(noted, "record") + " in the index, " +
                   many(queued, "document") + " queued for it";
  if (!total.holds) total.sentence = "the index does not hold what was read";
  return total;
}

Result<TotalCheck> blobs_fit(const View& view) {
  TotalCheck total{.name = "T7"};
  TRY(const auto on_disk, view.blobs().list());
  std::int64_t used = 0;
  Query row(view.database(),
            "SELECT DISTINCT b.sha256 FROM place p"
            " JOIN blob b ON b.serial = p.blob");
  while (row.next()) {
    ++used;
    const auto name = row.text(0);
    if (!std::binary_search(on_disk.begin(), on_disk.end(), name)) {
      add_misfit(total, "blob " + name + " is not on the disk");
    }
  }
  TRY_VOID(row.finish());
  const auto extra = static_cast<std::int64_t>(on_disk.size()) - used;
  total.sentence = "all " + many(used, "byte stream") + " of the ledger are on the disk";
  if (extra > 0) total.sentence += ", and " + many(extra, "unused one");
  if (!total.holds) total.sentence = "bytes are missing on the disk";
  return total;
}

Result<TotalCheck> journal_fits(const View& view) {
  TotalCheck total{.name = "T8"};
  TRY(const auto entries,
      number_of(view, "SELECT count(*) FROM journal WHERE operation = 'add_document'"));
  TRY(const auto documents, number_of(view, "SELECT count(DISTINCT document) FROM reading"));
  TRY(const auto orphans,
      number_of(view,
                "SELECT count(*) FROM document d WHERE d.reading IS NOT NULL AND NOT EXISTS"
                " (SELECT 1 FROM reading r WHERE r.document = d.serial)"));
  if (entries != documents) {
    add_misfit(total, "the journal has " + many(entries, "entry of a first reading") + ", " +
                          many(documents, "document") + " have been read");
  }
  if (orphans > 0) add_misfit(total, many(orphans, "document") + " lost their reading");
  total.sentence = total.holds ? "each of " + many(documents, "document") +
                                     " that were read has its entry in the journal"
                               : "journal and documents differ";
  return total;
}

}  // namespace

Result<std::vector<TotalCheck>> check_totals(const View& view, IndexRecords index_records) {
  std::vector<TotalCheck> totals(8);
  TRY(totals[0], counts_add_up(view));
  TRY(totals[1], containers_add_up(view));
  TRY(totals[2], states_add_up(view));
  TRY(totals[3], origins_add_up(view));
  TRY(totals[4], list_of_source_fits(view));
  TRY(totals[5], index_fits(view, index_records));
  TRY(totals[6], blobs_fit(view));
  TRY(totals[7], journal_fits(view));
  return totals;
}

}  // namespace winnow::store
