// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/pdf/pdf_date.h"

#include <gtest/gtest.h>

namespace winnow::extract {

TEST(PdfDate, is_as_exact_as_what_is_written) {
  EXPECT_EQ(iso_of_pdf_date("D:20070305101112+01'00'"), "2007-03-05T10:11:12+01:00");
  EXPECT_EQ(iso_of_pdf_date("D:20070305101112-0530"), "2007-03-05T10:11:12-05:30");
  EXPECT_EQ(iso_of_pdf_date("D:20070305101112Z00'00'"), "2007-03-05T10:11:12Z");
  EXPECT_EQ(iso_of_pdf_date("D:200703051011"), "2007-03-05T10:11:00");
  EXPECT_EQ(iso_of_pdf_date("20070305"), "2007-03-05");
  EXPECT_EQ(iso_of_pdf_date("D:200703"), "2007-03");
  EXPECT_EQ(iso_of_pdf_date("D:2007"), "2007");
}

TEST(PdfDate, that_cannot_be_stays_as_written) {
  EXPECT_EQ(iso_of_pdf_date("D:20070230"), "");
  EXPECT_EQ(iso_of_pdf_date("D:191000101120000"), "") << "a year counted on from 1900";
  EXPECT_EQ(iso_of_pdf_date("5 March 2007"), "");
  EXPECT_EQ(iso_of_pdf_date(""), "");
}

}  // namespace winnow::extract
