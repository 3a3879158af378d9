// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/json.h"
#include "search/export_writer.h"

namespace winnow::search {
namespace {

// The hit as the API shows it, and the hash of its file.
struct JsonRow {
  static constexpr std::string_view type_name = "ExportedHit";
  std::string sha256{};
  Hit hit{};
};
void describe(Fields& f, JsonRow& r) {
  f("sha256", r.sha256, "Of the original bytes.");
  f("hit", r.hit, "The page, or the document with its best page.");
}

class JsonWriter : public ExportWriter {
 public:
  explicit JsonWriter(ExportWrite write) : write_(std::move(write)) {}
  bool begin(const ExportAbout& about) override {
    std::string text = "{\"about\":{";
    for (const auto& [name, value] : about) {
      if (text.back() != '{') text += ',';
      text += json_quoted(name) + ":" + json_quoted(value);
    }
    return write_(text + "},\"results\":[");
  }
  bool row(const ExportRow& row) override {
    const std::string text = to_json(JsonRow{row.sha256, row.hit});
    const bool goes_on = write_((is_first_ ? "\n" : ",\n") + text);
    is_first_ = false;
    return goes_on;
  }
  bool end() override { return write_("\n],\"complete\":true}\n"); }

 private:
  ExportWrite write_;
  bool is_first_ = true;
};

}  // namespace

std::unique_ptr<ExportWriter> json_writer(ExportWrite write) {
  return std::make_unique<JsonWriter>(std::move(write));
}

}  // namespace winnow::search
