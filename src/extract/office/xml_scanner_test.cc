// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/office/xml_scanner.h"

#include <gtest/gtest.h>

namespace winnow::extract {
namespace {

TEST(XmlScanner, gives_tags_by_local_name_and_texts_decoded) {
  XmlScanner xml(
      "<?xml version='1.0'?><w:p w:id='a&amp;b'>x &lt;&#x41;<w:br/><![CDATA[<&]]></w:p>");
  EXPECT_EQ(xml.next(), XmlEvent::start);
  EXPECT_EQ(xml.name(), "p");
  EXPECT_EQ(xml.attribute("id"), "a&b");
  EXPECT_EQ(xml.next(), XmlEvent::text);
  EXPECT_EQ(xml.text(), "x <A");
  EXPECT_EQ(xml.next(), XmlEvent::start);
  EXPECT_EQ(xml.next(), XmlEvent::end);
  EXPECT_EQ(xml.next(), XmlEvent::text);
  EXPECT_EQ(xml.text(), "<&");
  EXPECT_EQ(xml.next(), XmlEvent::end);
  EXPECT_EQ(xml.next(), XmlEvent::finish);
  EXPECT_FALSE(xml.is_cut());
}

TEST(XmlScanner, a_document_type_is_passed_over_and_its_entities_stay_unknown) {
  XmlScanner xml("<!DOCTYPE a [<!ENTITY l \"lol\">]><a>&l; after</a>");
  EXPECT_EQ(xml.next(), XmlEvent::start);
  EXPECT_EQ(xml.next(), XmlEvent::text);
  EXPECT_EQ(xml.text(), "&l; after");
  EXPECT_TRUE(xml.has_doctype());
}

TEST(XmlScanner, bytes_that_end_inside_an_element_are_cut) {
  XmlScanner xml("<a><b>text");
  while (xml.next() != XmlEvent::finish) {
  }
  EXPECT_TRUE(xml.is_cut());
}

}  // namespace
}  // namespace winnow::extract
