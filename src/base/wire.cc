// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/wire.h"

#include <bit>
#include <cmath>
#include <cstring>

#include "base/text.h"

namespace winnow {
namespace {

constexpr int levels_max = 16;
// Half of it is enough for 15,000 words with their character edges; the bytes of the frame bound
// memory.
constexpr std::size_t items_max = 500'000;

class Packer : public Fields {
 public:
  std::string out{};

  void text(std::string_view, std::string& value, std::string_view) override {
    little_endian(static_cast<std::uint32_t>(value.size()), 4);
    out += value;
  }
  void integer(std::string_view, std::int64_t& value, std::string_view) override {
    little_endian(static_cast<std::uint64_t>(value), 8);
  }
  void number(std::string_view, double& value, std::string_view) override {
    little_endian(std::bit_cast<std::uint64_t>(value), 8);
  }
  void flag(std::string_view, bool& value, std::string_view) override {
    out.push_back(value ? '\1' : '\0');
  }
  void choice(std::string_view, std::int64_t& value, const std::vector<std::string_view>&,
              std::string_view) override {
    little_endian(static_cast<std::uint64_t>(value), 2);
  }
  void record(std::string_view, const RecordView& value, std::string_view) override {
    value.visit(*this);
  }
  void list(std::string_view, const ListView& value, std::string_view) override {
    const auto n = value.size();
    little_endian(n, 4);
    for (std::size_t i = 0; i < n; ++i) value.visit_item(*this, i);
  }
  void optional(std::string_view, const OptionalView& value, std::string_view) override {
    out.push_back(value.has_value() ? '\1' : '\0');
    if (value.has_value()) value.visit(*this);
  }

 private:
  void little_endian(std::uint64_t value, int width_bytes) {
    for (int i = 0; i < width_bytes; ++i) out.push_back(static_cast<char>(value >> (8 * i)));
  }
};

class Unpacker : public Fields {
 public:
  explicit Unpacker(std::string_view body) : rest_(body) {}

  std::string problem{};
  bool is_finished() const { return rest_.empty(); }

  void text(std::string_view name, std::string& value, std::string_view) override {
    const auto length = static_cast<std::size_t>(little_endian(name, 4));
    if (!has(name, length)) return;
    const auto bytes = take(length);
    if (!is_valid_utf8(bytes)) return refuse(name, "is not UTF-8");
    value = bytes;
  }
  void integer(std::string_view name, std::int64_t& value, std::string_view) override {
    value = static_cast<std::int64_t>(little_endian(name, 8));
  }
  void number(std::string_view name, double& value, std::string_view) override {
    const auto read = std::bit_cast<double>(little_endian(name, 8));
    if (!std::isfinite(read)) return refuse(name, "is not finite");
    value = read;
  }
  void flag(std::string_view name, bool& value, std::string_view) override {
    value = zero_or_one(name);
  }
  void choice(std::string_view name, std::int64_t& value,
              const std::vector<std::string_view>& names, std::string_view) override {
    const auto read = little_endian(name, 2);
    if (read >= names.size()) return refuse(name, "is no known choice");
    value = static_cast<std::int64_t>(read);
  }
  void record(std::string_view name, const RecordView& value, std::string_view) override {
    if (!deeper(name)) return;
    value.visit(*this);
    --level_;
  }
  void list(std::string_view name, const ListView& value, std::string_view) override {
    const auto count = static_cast<std::size_t>(little_endian(name, 4));
    items_ += count;
    if (count > rest_.size() || items_ > items_max) return refuse(name, "has too many items");
    if (!deeper(name)) return;
    value.resize(count);
    for (std::size_t i = 0; i < count && problem.empty(); ++i) value.visit_item(*this, i);
    --level_;
  }
  void optional(std::string_view name, const OptionalView& value, std::string_view) override {
    if (!zero_or_one(name)) return value.reset();
    value.emplace();
    value.visit(*this);
  }

 private:
  void refuse(std::string_view name, std::string_view reason) {
    if (problem.empty()) problem = std::string(name) + " " + std::string(reason);
  }
  bool has(std::string_view name, std::size_t n) {
    if (!problem.empty()) return false;
    if (rest_.size() < n) refuse(name, "ends too early");
    return problem.empty();
  }
  std::string_view take(std::size_t n) {
    const auto taken = rest_.substr(0, n);
    rest_.remove_prefix(n);
    return taken;
  }
  std::uint64_t little_endian(std::string_view name, std::size_t width_bytes) {
    if (!has(name, width_bytes)) return 0;
    const auto bytes = take(width_bytes);
    std::uint64_t value = 0;
    for (std::size_t i = width_bytes; i-- > 0;) {
      value = (value << 8) | static_cast<unsigned char>(bytes[i]);
    }
    return value;
  }
  bool zero_or_one(std::string_view name) {
    const auto read = little_endian(name, 1);
    if (read > 1) refuse(name, "is neither 0 nor 1");
    return read == 1 && problem.empty();
  }
  bool deeper(std::string_view name) {
    if (problem.empty() && ++level_ <= levels_max) return true;
    refuse(name, "is nested too deep");
    return false;
  }
  std::string_view rest_;
  std::size_t items_ = 0;
  int level_ = 0;
};

}  // namespace

std::string encode_record(const RecordView& record) {
  Packer packer;
  record.visit(packer);
  return std::move(packer.out);
}

Result<> decode_record(std::string_view body, const RecordView& record) {
  Unpacker unpacker(body);
  record.visit(unpacker);
  if (unpacker.problem.empty() && !unpacker.is_finished()) unpacker.problem = "bytes are left over";
  if (unpacker.problem.empty()) return {};
  return fail({.fault = Fault::malformed,
               .what = std::string(record.type),
               .reason = "a frame does not decode: " + unpacker.problem});
}

}  // namespace winnow
