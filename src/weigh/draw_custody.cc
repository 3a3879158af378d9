// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/draw_custody.h"

#include <algorithm>
#include <map>

namespace winnow::weigh {
namespace {

std::string own_of(const Records& records) {
  for (const Source& source : records.sources) {
    if (source.is_own) return source.head.id;
  }
  return "";
}

class Drawing {
 public:
  explicit Drawing(const Records& records) : records_(records), own_(own_of(records)) {}

  void add_step(const CustodyStep& step) {
    const std::string unknown = "unknown:" + step.head.id;
    CustodyLink link{.step = step.head.id,
                     .from = step.from.empty() ? unknown : step.from,
                     .to = step.to.empty() ? unknown : step.to,
                     .items = step.items,
                     .when = step.when,
                     .how = step.how,
                     .is_gap = step.is_gap,
                     .gap_question = step.gap_question,
                     .is_capability_recorded = step.is_capability_recorded,
                     .capabilities = step.capabilities};
    add_link(std::move(link));
  }

  void add_witness(const Attribution& attribution) {
    std::string giver = attribution.speaker;
    for (const std::string& gate : attribution.reached_via) {
      add_link({.from = giver, .to = gate, .items = {"attribution:" + attribution.head.id}});
      giver = gate;
    }
    if (!own_.empty() && giver != own_) {
      add_link({.from = giver, .to = own_, .items = {"attribution:" + attribution.head.id}});
    }
  }

  CustodyGraph finish() {
    if (!own_.empty()) ranks_.try_emplace(own_, 0);
    set_ranks();
    CustodyGraph graph{.links = std::move(links_)};
    for (const auto& [id, rank] : ranks_) graph.nodes.push_back(node_of(id, rank));
    return graph;
  }

 private:
  // Links of witnesses through the same hands are one link with several items.
  void add_link(CustodyLink link) {
    ranks_.try_emplace(link.from, -1);
    ranks_.try_emplace(link.to, -1);
    for (CustodyLink& known : links_) {
      if (link.step.empty() && known.step.empty() && known.from == link.from &&
          known.to == link.to) {
        for (std::string& item : link.items) {
          if (std::ranges::find(known.items, item) == known.items.end()) {
            known.items.push_back(std::move(item));
          }
        }
        return;
      }
    }
    links_.push_back(std::move(link));
  }

  // Breadth first against the arrows; what never reached the own organisation stands behind all.
  void set_ranks() {
    if (ranks_.contains(own_)) ranks_[own_] = 0;
    std::int64_t last = 0;
    for (bool any = true; any; ++last) {
      any = false;
      for (const CustodyLink& link : links_) {
        if (ranks_[link.to] == last && ranks_[link.from] < 0) {
          ranks_[link.from] = last + 1;
          any = true;
        }
      }
    }
    for (auto& [id, rank] : ranks_) {
      if (rank < 0) rank = last;
    }
  }

  CustodyNode node_of(const std::string& id, std::int64_t rank) const {
    const Source* source = find(records_.sources, id);
    if (source == nullptr) return {.source = id, .label = "not known", .rank = rank};
    return {.source = id,
            .label = source->cover_name,
            .kind = source->kind,
            .letter = source->grades.empty() ? "" : source->grades.back().letter,
            .interests = source->interests,
            .is_own = source->is_own,
            .has_sealed_name = source->has_sealed_name,
            .rank = rank};
  }

  const Records& records_;
  std::string own_;
  std::vector<CustodyLink> links_{};
  std::map<std::string, std::int64_t> ranks_{};
};

}  // namespace

std::vector<std::string> with_hand_overs(const Records& records, std::vector<std::string> items) {
  const std::size_t asked = items.size();
  for (std::size_t i = 0; i < asked; ++i) {
    const std::string document{id_if("document", items[i])};
    for (const DocumentOrigin& origin : records.documents) {
      if (origin.document != document) continue;
      for (const std::string& hand_over : origin.hand_overs) {
        items.push_back("hand_over:" + hand_over);
      }
    }
  }
  std::vector<std::string> once;
  for (std::string& item : items) {
    if (std::ranges::find(once, item) == once.end()) once.push_back(std::move(item));
  }
  return once;
}

std::vector<const CustodyStep*> steps_of(const Records& records,
                                         const std::vector<std::string>& items) {
  const std::vector<std::string> wanted = with_hand_overs(records, items);
  std::vector<const CustodyStep*> steps;
  for (const CustodyStep& step : records.custody) {
    const bool is_asked = std::ranges::any_of(step.items, [&](const std::string& item) {
      return std::ranges::find(wanted, item) != wanted.end();
    });
    if (is_asked) steps.push_back(&step);
  }
  return steps;
}

CustodyGraph draw_custody(const Records& records, const std::vector<std::string>& items,
                          const std::vector<const Attribution*>& witnesses) {
  Drawing drawing(records);
  if (items.empty() && witnesses.empty()) {
    for (const CustodyStep& step : records.custody) drawing.add_step(step);
    for (const Attribution& attribution : records.attributions) drawing.add_witness(attribution);
  }
  for (const CustodyStep* step : steps_of(records, items)) drawing.add_step(*step);
  for (const Attribution* witness : witnesses) drawing.add_witness(*witness);
  return drawing.finish();
}

}  // namespace winnow::weigh
