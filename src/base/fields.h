// SPDX-License-Identifier: AGPL-3.0-or-later
// base/fields.h: one description per record, walked by every reader and writer of it.
//
// A record `struct R` states `static constexpr std::string_view type_name` and has a free function
// `void describe(Fields& f, R& r)` that calls `f("name", r.member, "Sentence.")` per field, in
// order. JSON (base/json.h), frames (base/wire.h) and the API description are visitors of that
// function. An enum needs `const std::vector<std::string_view>& names_of(E)`, found by
// argument-dependent lookup, with one name per value from 0 without gaps.
//
// Holds:  std::optional members may be missing; all others are required when reading.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace winnow {

class Fields;

// A record seen without its type.
struct RecordView {
  std::string_view type{};
  std::function<void(Fields&)> visit{};
};

// A list seen without its type. `resize` gives new items their defaults; `visit_item` hands item i
// to the visitor under the name ""; `sample` visits a default item (for descriptions of the type).
struct ListView {
  std::function<std::size_t()> size{};
  std::function<void(std::size_t)> resize{};
  std::function<void(Fields&, std::size_t)> visit_item{};
  std::function<void(Fields&)> sample{};
};

// An optional seen without its type; `emplace` makes the default value, `visit` needs a value.
struct OptionalView {
  std::function<bool()> has_value{};
  std::function<void()> emplace{};
  std::function<void()> reset{};
  std::function<void(Fields&)> visit{};
  std::function<void(Fields&)> sample{};
};

class Fields {
 public:
  virtual ~Fields() = default;

  virtual void text(std::string_view name, std::string& value, std::string_view about) = 0;
  virtual void integer(std::string_view name, std::int64_t& value, std::string_view about) = 0;
  virtual void number(std::string_view name, double& value, std::string_view about) = 0;
  virtual void flag(std::string_view name, bool& value, std::string_view about) = 0;
  virtual void choice(std::string_view name, std::int64_t& value,
                      const std::vector<std::string_view>& names, std::string_view about) = 0;
  virtual void record(std::string_view name, const RecordView& value, std::string_view about) = 0;
  virtual void list(std::string_view name, const ListView& value, std::string_view about) = 0;
  virtual void optional(std::string_view name, const OptionalView& value,
                        std::string_view about) = 0;

  template <class T>
  void operator()(std::string_view name, T& value, std::string_view about) {
    visit(name, value, about);
  }

 private:
  void visit(std::string_view name, std::string& value, std::string_view about) {
    text(name, value, about);
  }
  void visit(std::string_view name, double& value, std::string_view about) {
    number(name, value, about);
  }
  void visit(std::string_view name, bool& value, std::string_view about) {
    flag(name, value, about);
  }
  template <class T>
  void visit(std::string_view name, std::vector<T>& value, std::string_view about) {
    list(name,
         {[&value] { return value.size(); }, [&value](std::size_t n) { value.resize(n); },
          [&value](Fields& f, std::size_t i) { f("", value[i], ""); },
          [](Fields& f) {
            T item{};
            f("", item, "");
          }},
         about);
  }
  template <class T>
  void visit(std::string_view name, std::optional<T>& value, std::string_view about) {
    optional(
        name,
        {[&value] { return value.has_value(); }, [&value] { value.emplace(); },
         [&value] { value.reset(); }, [&value, name, about](Fields& f) { f(name, *value, about); },
         [name, about](Fields& f) {
           T item{};
           f(name, item, about);
         }},
        about);
  }
  template <class T>
  void visit(std::string_view name, T& value, std::string_view about) {
    if constexpr (std::is_enum_v<T>) {
      auto number_of = static_cast<std::int64_t>(value);
      choice(name, number_of, names_of(value), about);
      value = static_cast<T>(number_of);
    } else if constexpr (std::is_integral_v<T>) {
      static_assert(sizeof(T) == 8 && std::is_signed_v<T>, "integers are std::int64_t");
      std::int64_t wide = value;
      integer(name, wide, about);
      value = wide;
    } else {
      record(name, {T::type_name, [&value](Fields& f) { describe(f, value); }}, about);
    }
  }
};

}  // namespace winnow
