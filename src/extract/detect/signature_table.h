// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/detect/signature_table.h: types that tell themselves by fixed bytes at a fixed place.
//
// In:     the bytes of the document; only the first 64 KiB are looked at.
// Out:    the short type name, or "" if no row matches. "zip" and "ole" are refined by
//         extract/detect/zip_kind.h and extract/detect/ole_kind.h.
// Cost:   under 1 us.
#pragma once

#include <string_view>

namespace winnow::extract {

std::string_view type_by_signature(std::string_view bytes);

// The same without the PDF mark, which may stand anywhere in the first 1,024 bytes.
std::string_view type_by_first_bytes(std::string_view bytes);

// The MIME type of a short type name; "application/octet-stream" for a name without one.
std::string_view mime_of_type(std::string_view type);

// The type that bears a MIME type; "" if none does.
std::string_view type_of_mime(std::string_view mime);

// The type that the extension of a name stands for; "" if it stands for none.
std::string_view type_by_extension(std::string_view name);

}  // namespace winnow::extract
