// SPDX-License-Identifier: AGPL-3.0-or-later
#include <iostream>
#include <memory>
#include <vector>

#include <fmt/core.h>

#include "base/files.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/new_file.h"
#include "weigh/exports/export_formats.h"

namespace winnow::cli {
namespace {

// New files of one folder; all are removed unless all are kept.
class FolderOfFiles : public weigh::ExportFiles {
 public:
  explicit FolderOfFiles(std::string folder) : folder_(std::move(folder)) {}

  Result<> begin(const std::string& name) override {
    TRY(auto file, NewFile::make(folder_ + "/" + name));
    files_.push_back(std::make_unique<NewFile>(std::move(file)));
    return {};
  }
  Result<> add(std::string_view bytes) override { return files_.back()->add(bytes); }
  void keep() {
    for (auto& file : files_) file->keep();
  }
  std::size_t count() const { return files_.size(); }

 private:
  std::string folder_;
  std::vector<std::unique_ptr<NewFile>> files_{};
};

std::string known_formats() {
  std::string known;
  for (const auto name : names_of(weigh::ExportFormat{})) {
    known += (known.empty() ? "" : ", ") + std::string(name);
  }
  return known;
}

}  // namespace

int run_export_weighing(const Words& words, const Clock& clock) {
  const auto format = weigh::find_export_format(words.things[1]);
  if (!format) {
    std::cerr << "winnow: export does not know the format \"" << for_people(words.things[1])
              << "\"; it knows: " << known_formats() << "\n";
    return status_usage;
  }
  auto opened = store::Case::open(words.things[0], clock);
  if (!opened) return failed("open", opened.error());
  if (const auto made = make_folder(words.things[2]); !made) return failed("export", made.error());
  FolderOfFiles files(words.things[2]);
  // Inside the operation: what leaves the case and the entry that says so are of one moment.
  const auto done = (*opened)->perform(
      {.kind = store::OperationKind::export_weighing,
       .actor = "local",
       .summary = "exported as " + words.things[1]},
      [&](store::Change& change) -> Result<std::vector<Error>> {
        TRY(const auto exported,
            weigh::load_case_to_export(change, (*opened)->name(), (*opened)->created()));
        return weigh::export_as(*format, exported, files);
      });
  if (!done) return failed("export", done.error());
  files.keep();
  for (const Error& left_out : done->value) failed("export", left_out);
  std::cout << fmt::format("{} {} written\n", files.count(), files.count() == 1 ? "file" : "files");
  return done->value.empty() ? status_done : status_incomplete;
}

}  // namespace winnow::cli
