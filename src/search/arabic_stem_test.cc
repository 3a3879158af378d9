// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/arabic_stem.h"

#include <vector>

#include <gtest/gtest.h>

namespace winnow::search {
namespace {

TEST(ArabicStem, equals_the_vectors_of_light10) {
  const std::pair<std::string, std::vector<std::string>> rows[] = {
      {"كتاب",
       {"الكتاب", "والكتاب", "بالكتاب", "كالكتاب", "فالكتاب", "للكتاب", "وكتاب", "كتابي", "كتابه"}},
      {"ولد", {"ولد"}},
      {"مدرس", {"المدرسه"}},
      {"مدرست", {"مدرستها"}},
      {"معلم", {"معلمون", "معلمين"}},
      {"مكتب", {"مكتبات"}},
      {"سور", {"السوري", "السوريين", "سوريه"}},
      {"سوريا", {"سوريا"}},
      {"اتفاق", {"الاتفاقيات", "اتفاقيه"}},
      {"مال", {"والماليه", "المالي", "مالي"}},
      {"بيان", {"بيانات"}},
      {"موسس", {"موسسه"}},
      {"في", {"في"}},
      {"له", {"الله"}},
      {"لل", {"لله"}},
      {"عرب", {"العربيه"}},
      {"زار", {"وزاره", "وزارات"}},
      {"بي", {"بيان"}}};
  for (const auto& [stem, words] : rows) {
    for (const std::string& word : words) EXPECT_EQ(arabic_stem(word), stem) << word;
  }
}

}  // namespace
}  // namespace winnow::search
