// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/image/picture_facts.h"

#include <algorithm>

#include <exiv2/exiv2.hpp>
#include <fmt/core.h>

#include "base/text.h"
#include "extract/page_writer.h"

namespace winnow::extract {

const char* const exiv2_name = "exiv2 0.27.6";

namespace {

constexpr std::size_t value_bytes_max = 4096;
constexpr int facts_max = 500;

// Fields that people ask for by a plain name; all others keep the name of the field.
struct Known {
  std::string_view field{};
  std::string_view key{};
};
constexpr Known known_fields[] = {
    {"Exif.Photo.DateTimeOriginal", "created"},
    {"Exif.Photo.DateTimeDigitized", "digitized"},
    {"Exif.Image.DateTime", "modified"},
    {"Exif.Image.Artist", "author"},
    {"Exif.Image.XPAuthor", "author"},
    {"Exif.Image.XPTitle", "title"},
    {"Exif.Image.ImageDescription", "title"},
    {"Exif.Image.Copyright", "copyright"},
    {"Exif.Image.Software", "application"},
    {"Exif.Image.Make", "device"},
    {"Exif.Image.Model", "device"},
    {"Exif.Photo.BodySerialNumber", "device_serial"},
    {"Exif.Photo.CameraOwnerName", "device_owner"},
    {"Exif.Photo.UserComment", "comment"},
    {"Iptc.Application2.Byline", "author"},
    {"Iptc.Application2.ObjectName", "title"},
    {"Iptc.Application2.Headline", "title"},
    {"Iptc.Application2.Caption", "comment"},
    {"Iptc.Application2.Copyright", "copyright"},
    {"Iptc.Application2.DateCreated", "created"},
    {"Xmp.dc.creator", "author"},
    {"Xmp.dc.title", "title"},
    {"Xmp.dc.description", "comment"},
    {"Xmp.dc.rights", "copyright"},
    {"Xmp.xmp.CreateDate", "created"},
    {"Xmp.xmp.ModifyDate", "modified"},
    {"Xmp.xmp.CreatorTool", "application"},
    {"Xmp.photoshop.DateCreated", "created"},
};

std::string_view key_of(std::string_view field) {
  const auto* found = std::ranges::find(known_fields, field, &Known::field);
  return found == std::end(known_fields) ? field : found->key;
}

// "2011:10:27 09:30:00" as EXIF writes it becomes an ISO 8601 time.
std::string as_iso(std::string text) {
  const bool is_exif_time =
      text.size() >= 19 && text[4] == ':' && text[7] == ':' && text[10] == ' ';
  if (is_exif_time) {
    text[4] = text[7] = '-';
    text[10] = 'T';
  }
  return text;
}

class Facts {
 public:
  explicit Facts(Sink& sink) : sink_(sink) {}

  template <class Fields>
  void tell_all(const Fields& fields) {
    for (const auto& field : fields) {
      if (told_ >= facts_max) return;
      tell_one(field);
    }
  }

 private:
  template <class Field>
  void tell_one(const Field& field) {
    const std::string name = field.key();
    // Structure of the file, and places given as one fact.
    if (name.starts_with("Exif.Thumbnail.") || name.starts_with("Exif.GPSInfo.GPSL")) return;
    const auto type = field.typeId();
    if (type == Exiv2::undefined && name != "Exif.Photo.UserComment") return;
    if (field.size() > static_cast<long>(value_bytes_max)) return;
    const std::string raw = to_valid_utf8(field.toString());
    // Words that fields in UTF-16 or with a declared charset hide are shown by print().
    const bool is_wide = name.starts_with("Exif.Image.XP") || name == "Exif.Photo.UserComment";
    const std::string shown = is_wide ? to_valid_utf8(field.print()) : raw;
    if (trim_ascii(shown).empty()) return;
    sink_.fact({.key = std::string(key_of(name)),
                .value = as_iso(without_bidi_controls(std::string(trim_ascii(shown)))),
                .raw = raw,
                .origin = name});
    ++told_;
  }

  Sink& sink_;
  int told_ = 0;
};

double degrees_of(const Exiv2::Exifdatum& field) {
  double degrees = 0;
  double unit = 1;
  for (long i = 0; i < std::min(3L, field.count()); ++i, unit *= 60) {
    degrees += static_cast<double>(field.toFloat(i)) / unit;
  }
  return degrees;
}

// Both halves and both directions must be there: half a place is none.
void tell_place(const Exiv2::ExifData& exif, Sink& sink) {
  const auto of = [&](const char* name) {
    return exif.findKey(Exiv2::ExifKey(std::string("Exif.GPSInfo.GPSL") + name));
  };
  const auto latitude = of("atitude"), south = of("atitudeRef");
  const auto longitude = of("ongitude"), west = of("ongitudeRef");
  for (const auto& part : {latitude, south, longitude, west}) {
    if (part == exif.end() || part->count() == 0) return;
  }
  const double y = degrees_of(*latitude) * (south->toString().starts_with("S") ? -1 : 1);
  const double x = degrees_of(*longitude) * (west->toString().starts_with("W") ? -1 : 1);
  const bool on_earth = y >= -90 && y <= 90 && x >= -180 && x <= 180;
  if (!on_earth) return;
  sink.fact({.key = "gps",
             .value = fmt::format("{:.6f}, {:.6f}", y, x),
             .raw = to_valid_utf8(latitude->toString() + " " + south->toString() + ", " +
                                  longitude->toString() + " " + west->toString()),
             .origin = "Exif.GPSInfo"});
}

void read_exif(const Exiv2::ExifData& exif, PictureFacts& facts, Sink& sink) {
  tell_place(exif, sink);
  const auto turned = exif.findKey(Exiv2::ExifKey("Exif.Image.Orientation"));
  if (turned != exif.end() && turned->count() > 0) facts.orientation = turned->toLong();
  const Exiv2::ExifThumbC thumbnail(exif);
  const auto bytes = thumbnail.copy();
  if (bytes.size_ > 0) {
    facts.thumbnail.assign(reinterpret_cast<const char*>(bytes.pData_),
                           static_cast<std::size_t>(bytes.size_));
  }
}

void keep_silent(int, const char*) {}

}  // namespace

void warm_up_facts() {
  Exiv2::LogMsg::setHandler(keep_silent);
  Exiv2::XmpParser::initialize();
}

PictureFacts tell_picture_facts(const Input& input, Sink& sink) {
  PictureFacts facts;
  try {
    const auto image =
        Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(input.bytes.data()),
                                  static_cast<long>(input.bytes.size()));
    if (image.get() == nullptr || !image->good()) return facts;
    image->readMetadata();
    Facts telling(sink);
    telling.tell_all(image->exifData());
    telling.tell_all(image->iptcData());
    telling.tell_all(image->xmpData());
    if (!image->comment().empty()) tell(sink, "comment", image->comment(), "picture comment");
    read_exif(image->exifData(), facts, sink);
  } catch (const Exiv2::AnyError&) {
    facts.damaged = true;
  } catch (const std::out_of_range&) {
    facts.damaged = true;
  }
  return facts;
}

}  // namespace winnow::extract
