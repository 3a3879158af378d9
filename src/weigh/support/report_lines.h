// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/support/report_lines.h: on whom one report rests, as names of actors.
//
// In:     an attribution, or a document that is the evidence itself; what one is afraid of: that
//         somebody invented or altered it (fabricate), or that somebody chose what we saw (select).
// Out:    one set of actors for each way in which the report stands: all of them must be sound.
//         Several ways are several sets: the same bytes from two hands, upstreams of which one
//         would do.
// Holds:  ids of sources; "unknown:origin" where nobody knows whence, "unknown:" and a reference or
//         a custody step for one who is named nowhere, "unknown:circle:" and the first attribution
//         for reports that cite one another. The claimed author is no actor: the claim is about
//         him. A valid signature leaves nobody after the signer who could fabricate, but leaves
//         all who could select. What is ours to record passed through our own organisation.
// Cost:   follows upstream; at most `report_ways_max` ways and `upstream_depth_max` links deep,
//         beyond which the origin counts as unknown.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "weigh/support/circular.h"
#include "weigh/support/custody_paths.h"
#include "weigh/support/record_index.h"

namespace winnow::weigh {

enum class Mode { fabricate, select };

using ActorNames = std::set<std::string>;

inline constexpr std::string_view unknown_prefix = "unknown:";
inline constexpr std::string_view circle_prefix = "unknown:circle:";
inline constexpr std::string_view unknown_origin = "unknown:origin";
constexpr std::size_t report_ways_max = 64;
constexpr int upstream_depth_max = 50;

class ReportLines {
 public:
  ReportLines(const RecordIndex& index, Mode mode, const std::vector<Circle>& circles);

  std::vector<ActorNames> of_attribution(const Attribution& attribution) const;
  std::vector<ActorNames> of_document(std::string_view document) const;
  // Whose valid signature the document bears; "" for none.
  std::string signer_of(std::string_view document) const;
  // "" outside a circle, else the name of the node that its members share.
  std::string circle_of(std::string_view attribution) const;

 private:
  std::vector<ActorNames> attribution_ways(const Attribution& attribution, int depth) const;
  std::vector<ActorNames> upstream_ways(const Attribution& attribution, int depth) const;
  std::vector<ActorNames> referenced_ways(const std::string& reference, int depth) const;
  std::vector<ActorNames> ways_to_us(const Attribution& attribution) const;
  std::vector<ActorNames> ways_of_item(std::string_view item, const std::string& signer) const;
  ActorNames actors_of(const CustodyPath& path, const std::string& signer) const;
  ActorNames own_alone() const;

  const RecordIndex& index_;
  Mode mode_;
  std::unordered_map<std::string, std::string> circle_of_{};
};

}  // namespace winnow::weigh
