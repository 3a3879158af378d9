// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/record_lines.h"

#include <fmt/core.h>

#include "base/text.h"

namespace winnow::cli {
namespace {

class Lines : public Fields {
 public:
  Lines(std::string& out, std::string path) : out_(out), path_(std::move(path)) {}

  void text(std::string_view name, std::string& value, std::string_view) override {
    if (!value.empty()) put(name, for_people(value));
  }
  void integer(std::string_view name, std::int64_t& value, std::string_view) override {
    if (value != 0) put(name, std::to_string(value));
  }
  void number(std::string_view name, double& value, std::string_view) override {
    put(name, fmt::format("{:.4g}", value));
  }
  void flag(std::string_view name, bool& value, std::string_view) override {
    if (value) put(name, "yes");
  }
  void choice(std::string_view name, std::int64_t& value,
              const std::vector<std::string_view>& names, std::string_view) override {
    put(name, std::string(names.at(static_cast<std::size_t>(value))));
  }
  void record(std::string_view name, const RecordView& value, std::string_view) override {
    Lines inner(out_, path_of(name));
    value.visit(inner);
  }
  void list(std::string_view name, const ListView& value, std::string_view) override {
    for (std::size_t i = 0; i < value.size(); ++i) {
      Lines inner(out_, path_of(name) + "[" + std::to_string(i) + "]");
      value.visit_item(inner, i);
    }
  }
  void optional(std::string_view, const OptionalView& value, std::string_view) override {
    if (value.has_value()) value.visit(*this);
  }

 private:
  std::string path_of(std::string_view name) const {
    if (name.empty()) return path_;
    return path_.empty() ? std::string(name) : path_ + "." + std::string(name);
  }
  void put(std::string_view name, const std::string& value) {
    out_ += fmt::format("  {:<22} {}\n", path_of(name), value);
  }
  std::string& out_;
  std::string path_;
};

}  // namespace

std::string lines_of(const RecordView& record) {
  std::string text;
  Lines lines(text, "");
  record.visit(lines);
  return text;
}

}  // namespace winnow::cli
