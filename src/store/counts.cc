// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/counts.h"

#include <charconv>

#include "base/text.h"
#include "store/ledger.h"
#include "store/migrate.h"

namespace winnow::store {
namespace {

LedgerCount count_of(const Query& row) {
  LedgerCount count{.document = row.text(0),
                    .name = row.text(1),
                    .what = row.text(2),
                    .declared = row.optional_integer(3),
                    .declared_by = row.text(4),
                    .found = row.integer(5),
                    .missing = row.integer(6),
                    .extra = row.integer(7)};
  count.adds_up = adds_up(count);
  count.sentence = sentence_of(count);
  return count;
}

Result<std::vector<LedgerCount>> counts_by(const View& view, std::int64_t reading,
                                           std::int64_t first, std::int64_t count) {
  std::vector<LedgerCount> counts;
  Query row(view.database(), sql_text("container_count_list"));
  row << reading << first << count;
  while (row.next()) counts.push_back(count_of(row));
  TRY_VOID(row.finish());
  return counts;
}

}  // namespace

bool adds_up(const LedgerCount& count) {
  return !count.declared || *count.declared + count.extra == count.found + count.missing;
}

std::string sentence_of(const LedgerCount& count) {
  const auto number = [](std::int64_t n) { return with_thousands(n); };
  std::string text = for_people(count.name) + ": ";
  if (count.declared) {
    text += (count.declared_by.empty() ? "it" : for_people(count.declared_by)) + " says " +
            number(*count.declared) + " " + count.what + ", found " + number(count.found);
  } else {
    text += number(count.found) + " " + count.what + " found; it does not declare how many";
  }
  if (count.missing > 0) text += "; " + number(count.missing) + " could not be found";
  if (count.extra > 0) text += "; " + number(count.extra) + " more than declared";
  if (!adds_up(count)) text += "; this does not add up";
  return text;
}

Result<std::vector<LedgerCount>> counts_of_reading(const View& view, std::int64_t reading) {
  // 0 would mean all of the case.
  if (reading == 0) return std::vector<LedgerCount>{};
  return counts_by(view, reading, 0, 1000);
}

Result<std::vector<LedgerCount>> list_bad_counts(const View& view, std::int64_t count) {
  TRY(auto counts, counts_by(view, 0, 0, count));
  std::erase_if(counts, [](const LedgerCount& one) { return one.adds_up; });
  return counts;
}

Result<LedgerCounts> list_counts(const View& view, const std::string& after, std::int64_t count) {
  std::int64_t first = 0;
  std::from_chars(after.data(), after.data() + after.size(), first);
  LedgerCounts page;
  TRY(page.counts, counts_by(view, 0, std::max<std::int64_t>(first, 0), count + 1));
  if (static_cast<std::int64_t>(page.counts.size()) > count) {
    page.counts.pop_back();
    page.next = std::to_string(first + count);
  }
  return page;
}

}  // namespace winnow::store
