// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/export_formats.h"

#include <array>

#include <gtest/gtest.h>

#include "base/digest.h"
#include "base/text.h"
#include "store/vault.h"
#include "weigh/exports/made_export.h"

namespace winnow::weigh {
namespace {

const std::array all{ExportFormat::prov, ExportFormat::claims,  ExportFormat::case_uco,
                     ExportFormat::ftm,  ExportFormat::dossier, ExportFormat::classical};

std::map<std::string, std::string> everything(const CaseToExport& exported) {
  FilesInMemory files;
  for (const ExportFormat format : all) store::must(export_as(format, exported, files));
  return files.files;
}

// The text, and whatever of it could be looked up in a list of guessed names.
std::vector<std::string> traces_of(const std::string& name) {
  Hasher hasher;
  hasher.add(name);
  const Digests digests = hasher.finish();
  std::vector<std::string> traces{name, to_hex(name), to_base64(name)};
  for (const auto& hex : {digests.sha256_hex, digests.sha1_hex, digests.md5_hex}) {
    traces.push_back(hex);
    traces.push_back(from_hex(hex));
    traces.push_back(to_base64(from_hex(hex)));
  }
  return traces;
}

void seal(MadeExport& made, const Source& source, const std::string& name) {
  store::must(
      store::seal_name(made.made.made().open(), {.source = source.head.id,
                                                 .name = name,
                                                 .passphrase = "correct horse",
                                                 .actor = "u1",
                                                 .cost = {.operations = 1, .memory_bytes = 8192}}));
}

TEST(ExportFormats, every_format_has_a_word) {
  for (const ExportFormat format : all) {
    const auto word = names_of(format).at(static_cast<std::size_t>(format));
    EXPECT_EQ(find_export_format(word), format) << word;
  }
  EXPECT_EQ(names_of(ExportFormat{}).size(), all.size());
  EXPECT_FALSE(find_export_format("pdf").has_value());
}

TEST(ExportFormats, the_same_case_gives_the_same_bytes) {
  MadeExport made;
  made.ask();
  made.assess();
  const auto once = everything(made.load());
  made.made.made().reopen();
  EXPECT_EQ(once, everything(made.load()));
  EXPECT_EQ(once.size(), 10U);
}

TEST(ExportFormats, no_byte_of_any_export_holds_a_sealed_name_or_a_hash_of_it) {
  // Both stood in the records as cover names once, were weighed under them, and were then sealed:
  // older versions, the old assessment and its sentences still hold them in the case.
  const std::string latin = "Ahmad Hassan al-Jazairi";
  const std::string arabic = "\u0623\u062d\u0645\u062f \u062d\u0633\u0646";
  MadeExport made;
  made.ask();
  made.d1.cover_name = latin;
  made.d1 = made.made.change(made.d1);
  made.k.cover_name = arabic;
  made.k = made.made.change(made.k);
  made.assess();
  const auto open = everything(made.load());
  EXPECT_NE(open.at("claim-c1.html").find(latin), std::string::npos) << "the search finds it";
  EXPECT_NE(open.at("statements.csv").find(arabic), std::string::npos);
  made.d1.cover_name = "D1";
  made.d1 = made.made.change(made.d1);
  made.k.cover_name = "K";
  made.k = made.made.change(made.k);
  seal(made, made.d1, latin);
  seal(made, made.k, arabic);
  const auto stale = everything(made.load());
  made.assess();
  const auto weighed = everything(made.load());
  EXPECT_FALSE(stale.contains("claim-c1.html"));
  ASSERT_TRUE(weighed.contains("claim-c1.html"));
  for (const std::string& name : {latin, arabic}) {
    for (const std::string& trace : traces_of(name)) {
      for (const auto* files : {&stale, &weighed}) {
        for (const auto& [file, bytes] : *files) {
          EXPECT_EQ(bytes.find(trace), std::string::npos) << file << " " << to_hex(trace);
        }
      }
    }
  }
}

TEST(ExportFormats, no_id_depends_on_a_name) {
  MadeExport made;
  const auto before = everything(made.load());
  made.m.cover_name = "N";
  made.made.change(made.m);
  const auto after = everything(made.load());
  // The one entity is called otherwise; not a byte of the ids around it has changed.
  std::string expected = before.at("entities.ftm.json");
  const std::string old_name = "{\"name\":[\"M\"]}";
  ASSERT_NE(expected.find(old_name), std::string::npos);
  expected.replace(expected.find(old_name), old_name.size(), "{\"name\":[\"N\"]}");
  EXPECT_EQ(expected, after.at("entities.ftm.json"));
}

}  // namespace
}  // namespace winnow::weigh
