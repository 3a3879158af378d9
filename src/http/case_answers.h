// SPDX-License-Identifier: AGPL-3.0-or-later
// http/case_answers.h: the records of the case itself: its name, its progress, its hand-overs.
//
// Units:  seconds; -1 where nothing is known.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/fields.h"

namespace winnow::http {

struct CageAnswer {
  static constexpr std::string_view type_name = "Cage";
  std::string level{};
  std::int64_t landlock_abi = 0;
};
void describe(Fields& f, CageAnswer& c);

struct CaseAnswer {
  static constexpr std::string_view type_name = "CaseAnswer";
  std::string name{};
  std::string created{};
  std::int64_t revision = 0;
  CageAnswer cage{};
  std::string disk_encrypted{};
  std::string version{};
  std::vector<std::string> languages{};
};
void describe(Fields& f, CaseAnswer& c);

struct StatusKind {
  static constexpr std::string_view type_name = "StatusKind";
  std::string kind{};
  std::int64_t done = 0;
  std::int64_t known = 0;
  double left_seconds = -1;
};
void describe(Fields& f, StatusKind& k);

struct StatusWorker {
  static constexpr std::string_view type_name = "StatusWorker";
  std::int64_t number = 0;
  std::string file{};
  double seconds = 0;
  std::string unit{};
  std::int64_t done = 0;
  std::int64_t of = 0;
};
void describe(Fields& f, StatusWorker& w);

struct StatusNew {
  static constexpr std::string_view type_name = "StatusNew";
  std::string place{};
  std::string name{};
  std::string state{};
  std::string reason{};
};
void describe(Fields& f, StatusNew& n);

struct StatusAnswer {
  static constexpr std::string_view type_name = "StatusAnswer";
  std::int64_t sequence = 0;
  bool reading = false;
  bool paused = false;
  std::string fault{};
  std::int64_t found = 0;
  std::int64_t read = 0;
  std::int64_t in_work = 0;
  std::int64_t failed = 0;
  std::int64_t partly = 0;
  std::int64_t aside = 0;
  std::int64_t empty = 0;
  std::int64_t missing = 0;
  std::int64_t indexed_pages = 0;
  std::int64_t waiting_index = 0;
  double files_per_second = 0;
  double bytes_per_second = 0;
  double files_per_second_mean = 0;
  std::int64_t left_low_seconds = -1;
  std::int64_t left_high_seconds = -1;
  std::vector<StatusKind> kinds{};
  std::vector<StatusWorker> workers{};
  std::vector<StatusNew> newest{};
};
void describe(Fields& f, StatusAnswer& s);

struct HandOverAsk {
  static constexpr std::string_view type_name = "HandOverAsk";
  std::string path{};
  std::string source{};
  std::string received_on{};
  std::string how{};
  std::string said{};
  std::string restrictions{};
};
void describe(Fields& f, HandOverAsk& h);

struct CompletionEntry {
  static constexpr std::string_view type_name = "CompletionEntry";
  std::string path{};
  bool folder = false;
};
void describe(Fields& f, CompletionEntry& e);

struct Completion {
  static constexpr std::string_view type_name = "Completion";
  std::vector<CompletionEntry> entries{};
};
void describe(Fields& f, Completion& c);

struct ViewEntry {
  static constexpr std::string_view type_name = "ViewEntry";
  std::string id{};
  std::string name{};
  std::string updated{};
};
void describe(Fields& f, ViewEntry& v);

struct ViewList {
  static constexpr std::string_view type_name = "ViewList";
  std::vector<ViewEntry> views{};
};
void describe(Fields& f, ViewList& v);

struct SeenAsked {
  static constexpr std::string_view type_name = "SeenAsked";
  bool seen = true;
};
void describe(Fields& f, SeenAsked& s);

struct UndoAsked {
  static constexpr std::string_view type_name = "UndoAsked";
  std::string operation{};
};
void describe(Fields& f, UndoAsked& u);

}  // namespace winnow::http
