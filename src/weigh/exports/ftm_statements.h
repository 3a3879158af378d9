// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/exports/ftm_statements.h: one value of one property of one entity, as one source has it.
//
// Out:    id = SHA-1 hex of dataset.entity.property.value, then @language, then .ext if it comes
//         from outside; lines of CSV, every field quoted.
// Holds:  a dataset is a source, since nothing finer can be told there. Languages are dropped where
//         the type of the property has none. Values are cover names and what documents say: a
//         sealed name never becomes a value, since its hash could be guessed from a list.
// From:   FollowTheMoney 4, statements.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace winnow::weigh {

struct FtmStatement {
  std::string entity{};
  std::string schema{};
  std::string property{};
  std::string value{};
  std::string dataset{};
  std::string language{};
  std::string seen{};  // Instant of the record.
  bool is_external = false;
};

// "name", "entity", "date" ...; "string" for what is nothing special.
std::string_view type_of_property(std::string_view property);

std::string statement_id(const FtmStatement& statement);

// The statement with property "id" of an entity in one dataset: its value is the SHA-1 of the
// schema and the sorted ids of its statements. At least one.
FtmStatement checksum_statement(const std::vector<FtmStatement>& statements);

// With the newline.
std::string statement_header();
std::string statement_line(const FtmStatement& statement);

}  // namespace winnow::weigh
