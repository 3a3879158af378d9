// SPDX-License-Identifier: AGPL-3.0-or-later
// demo/cast.h: the people and bodies of the story. All are invented.
#pragma once

#include <string>
#include <vector>

namespace winnow::demo {

struct Person {
  std::string key{};
  std::string arabic{};
  std::vector<std::string> other_arabic{};
  std::vector<std::string> latin{};  // The first is the one on the letter head.
  std::string role{};
  std::string body{};
  std::string mail{};
};

struct Body {
  std::string key{};
  std::string arabic{};
  std::vector<std::string> latin{};
};

const std::vector<Person>& people();
const std::vector<Body>& bodies();

// The one with that key. A key that does not exist is a bug.
const Person& person(const std::string& key);
const Body& body(const std::string& key);

}  // namespace winnow::demo
